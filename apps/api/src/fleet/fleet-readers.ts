/** Who may see what was made of trucks' data; an enterprise sees its own trucks only. */
export const FLEET_READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'enterprise'] as const;
/** Who draws fences and records repairs. */
export const FLEET_KEEPERS = ['administrator', 'supervisor'] as const;
