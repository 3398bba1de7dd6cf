export * from './axis.js';
export * from './cells.js';
export * from './document.js';
export * from './sheet-file.js';
export * from './csv/create-csv.js';
export * from './docx/create-docx.js';
export * from './pdf/create-pdf.js';
export * from './xlsx/create-xlsx.js';
