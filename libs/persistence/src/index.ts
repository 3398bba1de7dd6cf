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
export {
  flagSummary,
  flagView,
  listFlags,
  type FlagBrief,
  type FlagFilter,
  type FlagView,
} from './queries/flag-views.js';
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
export { listQuarantine, type QuarantineBrief, type QuarantineFilter } from './queries/list-quarantine.js';
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
