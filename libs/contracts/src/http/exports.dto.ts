import { ApiProperty } from './api-docs.js';
import { Block, OneOf, Pattern, Text } from './fields.js';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,39}$/;

/** A filter in force on the page. */
export class ExportFilterDto {
  @Pattern(NAME, { description: 'Name of the filter, see `GET /exports/sources`', required: true, example: 'state' })
  name: string;
  @Text(200, { description: 'Its value; several are comma-separated', required: true, example: 'confirmed' })
  value: string;
  @Text(200, { description: 'Words of the filter as the page shows them; stand in the file', example: '状态：已确认' })
  label?: string | null;
}

export class ExportColumnDto {
  @Pattern(NAME, { description: 'Key of the column, see `GET /exports/sources`', required: true, example: 'plate' })
  key: string;
  @Text(80, { description: 'Header; default the words of the source', example: '号牌' }) title?: string | null;
}

/** What stands in the file in place of a code. */
export class ExportWordDto {
  @Pattern(NAME, { description: 'Column', required: true, example: 'state' }) column: string;
  @Text(100, { description: 'Code', required: true, example: 'confirmed' }) code: string;
  @Text(200, { description: 'Words', required: true, example: '已确认' }) text: string;
}

/** What is shown is what is exported: the same filters, order and columns. */
export class ExportRequestDto {
  @Pattern(NAME, { description: 'List or report, see `GET /exports/sources`', required: true, example: 'flags' })
  source: string;
  @OneOf(EXPORT_FORMATS, { description: 'csv or xlsx for a list, pdf for a report', required: true, example: 'xlsx' })
  format: ExportFormat;
  @OneOf(['zh', 'en'], { description: 'Language of headers and marks; default zh' }) language?: 'zh' | 'en' | null;
  @Block(() => ExportFilterDto, { description: 'Filters in force', list: 30 }) filters?: ExportFilterDto[] | null;
  @Pattern(/^-?[a-zA-Z][a-zA-Z0-9_-]{0,39}$/, {
    description: 'Key of the column to sort by, with `-` descending; default the order of the list',
    example: '-openedAt',
  })
  sort?: string | null;
  @Block(() => ExportColumnDto, { description: 'Columns in order; default all', list: 60 })
  columns?: ExportColumnDto[] | null;
  @Block(() => ExportWordDto, { description: 'Words for codes; a code without words stays a code', list: 2_000 })
  words?: ExportWordDto[] | null;
}

export class ExportSourceColumnDto {
  @ApiProperty() key: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
  @ApiProperty({ enum: ['text', 'number', 'time', 'day', 'yes_no', 'code', 'codes'] }) kind: string;
}

export class ExportSourceDto {
  @ApiProperty() name: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
  @ApiProperty({ type: [String], enum: EXPORT_FORMATS, isArray: true }) formats: ExportFormat[];
  @ApiProperty({ type: [ExportSourceColumnDto] }) columns: ExportSourceColumnDto[];
  @ApiProperty({ type: [String], description: 'Names of filters' }) filters: string[];
}

export class ExportSourcesDto {
  @ApiProperty({ type: [ExportSourceDto] }) items: ExportSourceDto[];
}

/** One export that runs, or ran, as a job. */
export class ExportDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() source: string;
  @ApiProperty({ description: 'Name of the list or report' }) title: string;
  @ApiProperty({ enum: EXPORT_FORMATS }) format: ExportFormat;
  @ApiProperty({ enum: EXPORT_STATES }) state: ExportState;
  @ApiProperty({ type: Number, nullable: true, description: 'Rows when it was asked for; null for a report' })
  rowsExpected: number | null;
  @ApiProperty({ type: 'integer' }) rowsDone: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Bytes of the file' }) bytes: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of what went wrong' }) failure: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The file is removed then' })
  expiresAt: string | null;
}

export class ExportPageDto {
  @ApiProperty({ type: [ExportDto] }) items: ExportDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A view of a table that a person keeps: columns, order, filters. */
export class TableViewFilterDto {
  @Pattern(NAME, { description: 'Name of the filter', required: true, example: 'state' }) name: string;
  @Text(200, { description: 'Value', required: true, example: 'confirmed' }) value: string;
}

export class SaveTableViewDto {
  @Pattern(NAME, { description: 'Table', required: true, example: 'inspections' }) table: string;
  @Text(30, { description: 'Name of the view; the same name again replaces it', required: true, example: '待复核' })
  name: string;
  @Block(() => ExportColumnDto, { description: 'Columns shown, in order', required: true, list: 60 })
  columns: ExportColumnDto[];
  @Pattern(/^-?[a-zA-Z][a-zA-Z0-9_-]{0,39}$/, { description: 'Order, with `-` descending' }) sort?: string | null;
  @Block(() => TableViewFilterDto, { description: 'Filters', list: 30 }) filters?: TableViewFilterDto[] | null;
}

export class TableViewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() table: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String] }) columns: string[];
  @ApiProperty({ type: String, nullable: true }) sort: string | null;
  @ApiProperty({ type: [TableViewFilterDto] }) filters: TableViewFilterDto[];
}

export class TableViewsDto {
  @ApiProperty({ type: [TableViewDto] }) items: TableViewDto[];
}
