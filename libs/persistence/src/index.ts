export { APP_ROLE, Database, dataSource, Transaction, type DatabaseOptions, type Sql } from './database.js';
export { grantSchemaToApp, migrate, type MigrateOptions } from './migrate.js';
export { copyLine, copyValue } from './bulk/copy-text.js';
export { isUnavailable } from './unavailable.js';
export { SqlReferenceSource } from './queries/reference-source.js';
export { SqlLimitSetStore } from './stores/limit-set.store.js';
export { SqlReferenceStore } from './stores/reference.store.js';
export { SqlRuleStore } from './stores/rule.store.js';
export { SqlCampaignRecountStore } from './stores/campaign-recount.store.js';
export { countChecks, type CountOutcome } from './stores/campaign-counting.js';
export { SqlCampaignStore } from './stores/campaign.store.js';
export { SqlSpotCheckStore } from './stores/spot-check.store.js';
export { saveQuarantine } from './stores/quarantine.store.js';
export { PgReadingStore } from './stores/reading.store.js';
export { PgSiteAccounts } from './stores/site-account.store.js';
export { PgSiteReportStore } from './stores/site-report.store.js';
export { appendAudit } from './audit/append-audit.js';
export { SqlAuditLog } from './audit/audit-log.js';
export { auditVerify, type AuditFault, type AuditVerification } from './audit/verify-audit.js';
export { SqlUseLimits } from './limits/use-limits.js';
export { scopeCondition, type ScopeColumns } from './queries/scope-condition.js';
export { listCampaigns, type CampaignBrief } from './queries/list-campaigns.js';
export { SqlInspectionStore } from './stores/inspection.store.js';
export { SqlLookupStore } from './stores/lookup.store.js';
export { listLookups, maySeeLookup, type LookupLogFilter, type LookupLogView } from './queries/list-lookups.js';
export * from './queries/inspections.js';
export { showProcess } from './queries/inspection-process.js';
export * from './queries/vehicles.js';
export { SqlAccountStore } from './stores/account.store.js';
export { SqlSessionStore } from './stores/session.store.js';
export { SqlJudgingStore } from './stores/judging.store.js';
export { VanOutbox } from './stores/van-outbox.js';
export { flagSummary, FLAG_SORTS, listFlags, type FlagFilter, type FlagSort } from './queries/flag-views.js';
export { flagView } from './queries/flag-view.js';
export { flagAgreement } from './queries/flag-agreement.js';
export { NotACursor } from './queries/cursor.js';
export { showVehicleFile } from './queries/vehicle-file/show-file.js';
export { timelineSubject } from './queries/vehicle-file/subject.js';
export { vehicleSeries } from './queries/vehicle-file/series.js';
export { vehicleTimeline } from './queries/vehicle-file/timeline.js';
export { TIMELINE_KINDS } from './queries/vehicle-file/timeline-kinds.js';
export { SqlReadingMediaStore } from './stores/reading-media.store.js';
export { SqlFlagStore } from './stores/flag.store.js';
export { housekeep } from './stores/housekeeping.js';
export { findUser, listUsers, type UserQuery } from './queries/list-users.js';
export { listAudit, type AuditQuery } from './queries/list-audit.js';
export { SqlVehicleStore } from './stores/vehicle.store.js';
export { SqlMediaStore } from './stores/media.store.js';
export { DiskMediaFiles } from './media/disk-media-files.js';
export { allFlags } from './queries/all-flags.js';
export { EventFeed, type EventSink, type Subscription } from './events/event-feed.js';
export type { EventCursor, LoggedEvent } from './events/read-events.js';
export {
  listQuarantine,
  sumQuarantine,
  type QuarantineBrief,
  type QuarantineFilter,
  type QuarantineSum,
} from './queries/list-quarantine.js';
export { sourceDays, sumBySource, type SourceDayView } from './queries/source-days.js';
export { SqlQuarantineStore } from './stores/quarantine-desk.store.js';
export { SqlImportStore } from './stores/import.store.js';
export { DiskImportFiles } from './imports/disk-import-files.js';
export * from './queries/imports.js';
export { CONTENT_TOOLS } from './stores/content-tools.js';
export { SqlLookupFollowUpStore } from './stores/lookup-follow-up.store.js';
export { SqlOfflineListStore } from './stores/offline-list.store.js';
export { SqlFieldMediaStore } from './stores/field-media.store.js';
export * from './queries/spot-checks.js';
export { listMismatches, type MismatchView } from './queries/mismatches.js';
export { SqlOutageNoticeStore } from './stores/outage-notice.store.js';
export { findOutageNotice, listOutageNotices } from './queries/outage-notices.js';
export { cardTallies, type CardTallies } from './queries/station-card.js';
export { stationDays, stationLines, stationTests, type DayRange } from './queries/station-day.js';
export { countOpenRefusals, stationRefusal, stationRefusals } from './queries/station-refusals.js';
export { PgTruckPacketStore } from './stores/truck-packet.store.js';
export { SqlTruckHistory } from './queries/truck-history.js';
export { SqlMachineStore } from './stores/machine.store.js';
export { SqlMachineRegistrationStore } from './stores/machine-registration.store.js';
export { SqlMachineOwnerStore } from './stores/machine-owner.store.js';
export * from './queries/machines.js';
export * from './queries/machine-registrations.js';
export { keepTruckDays } from './stores/truck-housekeeping.js';
export { SqlMachineCheckStore } from './stores/machine-check.store.js';
export { SqlMachineZoneStore } from './stores/machine-zone.store.js';
export { SqlMachineSiteStore } from './stores/machine-site.store.js';
export * from './queries/machine-field.js';
export { areaNames } from './queries/area-names.js';
export { DiskExportFiles } from './exports/disk-export-files.js';
export { SqlExportStore } from './exports/export.store.js';
export { findExport, listExports, scopeOfExport } from './exports/export-views.js';
export { SqlExportRows } from './exports/sql-export-rows.js';
export {
  AREA_NAME,
  filterBy,
  plateColumns,
  type ListColumn,
  type ListFilter,
  type ListSource,
} from './exports/list-source.js';
export { listTableViews, removeTableView, saveTableView } from './exports/table-views.js';
export { keepTruckWindows, SqlTruckJudgingStore } from './stores/truck-judging.store.js';
export { situationBacklog, situationCounters, situationPlaces } from './queries/situation.js';
export { SqlFleetStore } from './stores/fleet.store.js';
export { listFindings } from './queries/fleet/list-findings.js';
export { listTrips, truckDay, truckDays } from './queries/fleet/truck-days.js';
export { fleetEmissions, fleetRatesBy, RATE_GROUPS, type RateGroup } from './queries/fleet/fleet-rates.js';
export { listCrossings, listExemptions, listFences, listMeasures } from './queries/fleet/fleet-desk.js';
export type { FleetFilter } from './queries/fleet/filter.js';
export { listCampaignRecords, type CampaignRecordFilter } from './queries/campaign-records.js';
export { judgedByLimitSet } from './queries/judged-by-limit-set.js';
export { judgingBacklog, showInstallation, type Installation } from './queries/installation.js';
export { SqlTruckRegister } from './stores/truck-register.store.js';
export { listTrucks, type TruckFilter, type TruckRow } from './queries/trucks.js';
export { sortNames, type Keyset } from './queries/keyset.js';
export { siteState } from './queries/site-state.js';
export { SqlTruckSignatureStore } from './stores/truck-signature.store.js';
