/** Generated from docs/api/openapi.json by `npm run openapi`; do not edit. */
export interface paths {
    "/api/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prefecture and counties
         * @description Roles: everybody who is signed in.
         */
        get: operations["ReferenceController_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, newest first
         * @description Roles: administrator, auditor. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the whole chain
         * @description Recomputes every hash and names the first broken link. Reads the whole trail: some seconds for a million lines.
         *
         *     Roles: administrator, auditor.
         */
        get: operations["AuditController_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session
         * @description Roles: everybody who is signed in.
         */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Roles: everybody who is signed in.
         */
        get: operations["AuthController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the own password
         * @description Ends every other session of the account.
         *
         *     Roles: everybody who is signed in.
         */
        post: operations["OwnAccountController_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh token
         * @description Each refresh token works once. One that comes a second time ends the session: somebody has a copy.
         *
         *     Open to everybody.
         */
        post: operations["AuthController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to enrol a second factor (TOTP, RFC 6238)
         * @description Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["OwnAccountController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor with its first code
         * @description Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["OwnAccountController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Open to everybody.
         */
        post: operations["AuthController_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns of the caller’s areas
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["CampaignsController_list"];
        put?: never;
        /**
         * Open a campaign
         * @description The same plan again answers 200; another plan under the same code 409.
         *
         *     Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        post: operations["CampaignsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress and forecast
         * @description Per requirement: counted, valid share, days in field, pace, forecast with an 80 % range; by county and month; what did not count and why.
         *
         *     Roles: administrator, auditor, supervisor, officer.
         */
        get: operations["CampaignsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of a campaign in the caller’s areas, the latest first
         * @description Those that count, or those that do not and why. Of repeated readings only the number is kept (see progress).
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["CampaignsController_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Received, stored, repeated, refused, usable per source and day
         * @description valid share = usable ÷ judged. score = 100 × valid share × (1 − refused share) × (1 − gap share ÷ 2) × (1 − repeated share ÷ 10). `by=source` sums the period: the published valid share of each site.
         *
         *     Roles: administrator, auditor, supervisor, officer, station, site. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["QualityController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log of look-ups
         * @description Officers and administrators see their own; supervisors and auditors those of everybody in their areas, with the plate masked except for the auditor.
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["LookupsController_list"];
        put?: never;
        /**
         * Look up a vehicle
         * @description By plate, former plate, VIN or the last six of a VIN; misread plates are found by similarity and never accused. Each look-up is logged with user and purpose. 429 `limit.too_fast` says how long to wait, 429 `limit.day_used_up` that the day is over.
         *
         *     Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["LookupsController_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/lookups/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what was done: identity confirmed, checked on site, repair ordered, let go
         * @description One line for each action of a look-up; the same again answers 200 and changes nothing.
         *
         *     Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["FollowUpController_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/lookups/{id}/mismatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that the vehicle is not the registered one
         * @description Opens a finding (suspected cloned plate) that supervisors see; once for each look-up.
         *
         *     Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["FollowUpController_mismatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/lookups/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a photo to a look-up
         * @description The raw bytes (image/*) with `x-media-sha256`; at most 8 photos of 16 MB. The same again answers 200.
         *
         *     Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["FollowUpController_addPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/lookups/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a look-up, for those who may read its line in the log
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FollowUpController_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suspected cloned plates of the caller’s areas, the latest first
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MismatchesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/offline-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The flagged plates of the caller’s areas, hashed and signed, for a phone without a signal
         * @description Plates are marked with a key that belongs to this answer alone. Good for 72 hours; a plate that is not on the list is not a clean one.
         *
         *     Roles: administrator, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["OfflineListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/offline-list/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys that lists are signed with (JWK set)
         * @description Roles: everybody who is signed in.
         */
        get: operations["OfflineListController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enforcement/offline-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log the look-ups that a phone answered by itself
         * @description Each has an id made by the phone; sent again it changes nothing.
         *
         *     Roles: administrator, supervisor, officer.
         */
        post: operations["OfflineListController_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events of the own areas or subject (server-sent events)
         * @description Send `Last-Event-ID` to go on where the last stream ended: nothing is left out and nothing comes twice. An event `reset` says that the place is no longer kept; read the lists anew.
         *
         *     Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["EventsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket for EventSource
         * @description EventSource sets no headers; the ticket opens the stream and nothing else.
         *
         *     Roles: everybody who is signed in.
         */
        post: operations["EventsController_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own exports that ran as jobs, the latest first
         * @description Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ExportsController_list"];
        put?: never;
        /**
         * Export a list or report
         * @description A list of fewer than 2,000 rows is answered at once as a file (200). A longer one, and every report, becomes a job (202) whose file waits under `GET /exports/{id}/file` for seven days. Rows are those that your role and areas allow at this moment; the file names you and the time; every export is in the audit trail.
         *
         *     Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["ExportsController_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of your own exports: state and progress
         * @description Roles: everybody who is signed in.
         */
        get: operations["ExportsController_show"];
        put?: never;
        post?: never;
        /**
         * Remove the file of one of your own exports before its time; that it was made stays known
         * @description Roles: everybody who is signed in.
         */
        delete: operations["ExportsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of one of your own exports
         * @description Refused when you have since lost the role or an area with which it was made.
         *
         *     Roles: everybody who is signed in.
         */
        get: operations["ExportsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your role may export: columns, filters, formats
         * @description Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ExportsController_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flags of the caller’s areas, the newest first or as `sort` says; the first page has the total
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FlagsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One flag with its evidence and history
         * @description Roles: administrator, auditor, supervisor, officer. The flag must lie in the caller’s areas or be his own.
         */
        get: operations["FlagsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a flag
         * @description The same decision by the same officer again changes nothing and is a success. A second opinion must come from another officer.
         *
         *     Roles: supervisor, officer. The flag must lie in the caller’s areas or be his own.
         */
        post: operations["FlagsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often second opinions agree with the first
         * @description Of the second opinions given in the period. Officers see the whole and themselves; supervisors, auditors and administrators every reviewer.
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FlagsController_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Flags of one plate
         * @description A plate travels in a body, never in a URL.
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["FlagsController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Number of flags by kind and state, and what waits by county
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FlagsController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/crossings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trucks that entered or left a fence, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetDeskController_crossings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NOx per km, conversion and findings of repaired and retrofitted trucks before and after, by county
         * @description The period is that of the repairs. Only trucks with enough data on both sides count; the rest is named as a number.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetEffectController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/effect/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a Word document or PDF with charts
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetEffectController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/emissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NOx of a period by the county in which it was emitted, with each county’s share
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetController_emissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trucks that are spared the OBD part of the periodic test after long good data
         * @description Granted and ended once a day by the dated rule truck-exemption, never by hand.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetDeskController_exemptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/fences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fences of the caller’s areas, those in force first
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetDeskController_listFences"];
        put?: never;
        /**
         * Draw a fence: trucks that cross it are told of as soon as their data are judged
         * @description A fence is never changed: end it and draw another. `kind: county` enters the border of a county.
         *
         *     Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        post: operations["FleetDeskController_addFence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/fences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a fence; what it told stays
         * @description Ending an ended one is a success.
         *
         *     Roles: administrator, supervisor. The truck fence must lie in the caller’s areas or be his own.
         */
        post: operations["FleetDeskController_endFence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/filling-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places where trucks filled fuel or reagent, and whether their emissions got worse after it
         * @description A suspicion for a sample of the fuel or reagent, by the dated rule truck-filling-places; never against a truck.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetDeskController_fillingPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Values over their bound on truck-days, the latest days first
         * @description A finding is one value of one rule on one day; several days in a row open a flag (`flag`), by a dated rule.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetController_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Repairs and retrofits of trucks, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetDeskController_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Online rate, transmission rate, valid and timely share of the data, with the sums behind them
         * @description By county, enterprise or day. No published text defines these measures; the definitions stand at the fields.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetController_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trips with distance, fuel and NOx, the latest first
         * @description A trip is a time of running engine with pauses of at most ten minutes; one over midnight is two.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["FleetController_trips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/trucks/{truckId}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Judged days of one truck: data quality, distance, fuel, NOx, number of findings
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TruckDaysController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/trucks/{truckId}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One judged day: every value, gaps, trips, fillings, diagnostics, fences, counties
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TruckDaysController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/trucks/{truckId}/days/{day}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data of one day in columns, from the stored packets
         * @description Means of `stepS` seconds; `stepS=1` gives every second. Errors of sensors are told apart from values.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TruckDaysController_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fleet/trucks/{truckId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a truck was repaired or retrofitted
         * @description The same kind on the same day again changes nothing and is a success.
         *
         *     Roles: administrator, supervisor, officer. The truck must lie in the caller’s areas or be his own.
         */
        post: operations["FleetDeskController_addMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports inside your scope, the latest first
         * @description Roles: administrator, supervisor, station, auditor. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ImportsController_list"];
        put?: never;
        /**
         * Upload a file; it is read as a job
         * @description Good rows are stored, bad ones are listed by row and column. The same file again changes nothing.
         *
         *     Roles: administrator, supervisor, station. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["ImportsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress: rows read, stored, repeated, refused
         * @description Roles: administrator, supervisor, station, auditor. The import must lie in the caller’s areas or be his own.
         */
        get: operations["ImportsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused rows by row and column
         * @description Roles: administrator, supervisor, station, auditor. The import must lie in the caller’s areas or be his own.
         */
        get: operations["ImportsController_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file
         * @description Roles: administrator, supervisor, station, auditor. The import must lie in the caller’s areas or be his own.
         */
        get: operations["ImportsController_errorFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tests inside your scope, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, station. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ReadInspectionsController_list"];
        put?: never;
        /**
         * Upload one test
         * @description Stored before it is answered. 201 with the verdict, the hold reasons and the receipt; the same again 200 with the same body; the same number with other content 409 with the paths that differ. A refused upload is kept with its reason.
         *
         *     Roles: station. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["RecordInspectionController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One test: report, verdict, hold, marks, media
         * @description Roles: administrator, auditor, supervisor, officer, station. The inspection must lie in the caller’s areas or be his own.
         */
        get: operations["ReadInspectionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a stored test
         * @description A new version with reason, author and difference, judged anew; earlier versions stay.
         *
         *     Roles: station. The inspection must lie in the caller’s areas or be his own.
         */
        post: operations["RecordInspectionController_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an announced photo or video
         * @description Either the raw bytes (content type image/*, video/* or application/octet-stream) with `x-media-sha256`, or multipart with one file under its announced name. 201 stored, 200 was there before, 422 other bytes than announced.
         *
         *     Roles: station. The inspection must lie in the caller’s areas or be his own.
         */
        post: operations["MediaController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo or video; ranges as video players ask for them
         * @description Roles: administrator, auditor, supervisor, officer, station. The inspection must lie in the caller’s areas or be his own.
         */
        get: operations["MediaController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its second-by-second data, exactly as sent
         * @description Roles: administrator, auditor, supervisor, officer, station. The inspection must lie in the caller’s areas or be his own.
         */
        get: operations["ReadInspectionsController_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/process.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description Roles: administrator, auditor, supervisor, officer, station. The inspection must lie in the caller’s areas or be his own.
         */
        get: operations["ReadInspectionsController_processFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its versions: who changed what, when and why
         * @description Roles: administrator, auditor, supervisor, officer, station. The inspection must lie in the caller’s areas or be his own.
         */
        get: operations["ReadInspectionsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tests of a vehicle, by plate (present or former) or VIN
         * @description Roles: administrator, auditor, supervisor, officer, station. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["ReadInspectionsController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limit-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limit sets, every version, or those in force on a day
         * @description Roles: everybody who is signed in.
         */
        get: operations["ReferenceController_limitSets"];
        put?: never;
        /**
         * Publish a version of a limit set
         * @description Starts today at the earliest; the version before ends on that day. Answers the difference as data. 409 `limits.ambiguous` when two sets would claim the same test; the same again answers 200.
         *
         *     Roles: administrator.
         */
        post: operations["PublishingController_limitSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limit-sets/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What publishing this version would change, or why it would be refused
         * @description The difference from the version before, the day on which that one ends; overlaps with other sets. Stores nothing.
         *
         *     Roles: administrator.
         */
        post: operations["PreviewController_limitSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limit-sets/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge stored records once more by limits that are not in force
         * @description Records of the last 30 days that a version of the same set judged, the newest 10000 tests and as many readings. Changes nothing.
         *
         *     Roles: administrator.
         */
        post: operations["PreviewController_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Machines: an owner’s own, or those of the caller’s areas
         * @description Roles: administrator, auditor, supervisor, officer, owner. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachinesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One machine with its history
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine must lie in the caller’s areas or be his own.
         */
        get: operations["MachinesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/card.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The information card of the machine
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine must lie in the caller’s areas or be his own.
         */
        get: operations["MachinePapersController_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer, lease, relocate, move out and in, scrap, correct, make, fit, lose or reissue the plate
         * @description Each with its reason and readable difference. The same `changeNo` again changes nothing.
         *
         *     Roles: supervisor, officer. The machine must lie in the caller’s areas or be his own.
         */
        post: operations["MachinesController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Smoke tests of one machine, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine must lie in the caller’s areas or be his own.
         */
        get: operations["MachineChecksController_ofMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name and phone of the owner in clear
         * @description The purpose is kept in the audit trail.
         *
         *     Roles: supervisor, officer. The machine must lie in the caller’s areas or be his own.
         */
        post: operations["MachinesController_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose that another row is this machine
         * @description Roles: supervisor, officer. The machine must lie in the caller’s areas or be his own.
         */
        post: operations["MachineMergesController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a machine
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine must lie in the caller’s areas or be his own.
         */
        get: operations["MachinePhotosController_ofMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/plate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plate with its QR code at true size
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine must lie in the caller’s areas or be his own.
         */
        get: operations["MachinePapersController_plate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/zone-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May this machine work at this place on this day?
         * @description Roles: administrator, auditor, supervisor, officer, enterprise.
         */
        post: operations["MachineChecksController_zoneAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Smoke tests of the caller’s areas or machines, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, owner. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineChecksController_list"];
        put?: never;
        /**
         * Record a smoke test
         * @description Class by stage and zone, limit by power band and height. The same test again answers 200 with the same body; the same number with other content 409. Counts for campaigns that ask for machine tests.
         *
         *     Roles: administrator, supervisor, officer. The area must lie in the caller’s areas or be his own.
         */
        post: operations["MachineChecksController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/code-spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Serial spaces, the open ones first
         * @description Roles: administrator, auditor, supervisor.
         */
        get: operations["MachineCodeSpacesController_list"];
        put?: never;
        /**
         * Open a serial space
         * @description Closes the area’s open one; numbers that were handed out stay. The same space again answers 200.
         *
         *     Roles: administrator. The area must lie in the caller’s areas or be his own.
         */
        post: operations["MachineCodeSpacesController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registration coverage by county, plate-fitting rate and yearly share tested, against their targets
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineCoverageController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The machine of a code or a scanned plate
         * @description Roles: administrator, auditor, supervisor, officer.
         */
        post: operations["MachinesController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposals to merge, the latest first
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineMergesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/merges/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm or refuse a proposal of somebody else
         * @description Roles: supervisor, officer. The machine merge must lie in the caller’s areas or be his own.
         */
        post: operations["MachineMergesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an owner’s account
         * @description The phone number is its name. It reaches its own registrations and machines and nothing else; what a ledger brought in under the same number is not given to it.
         *
         *     Open to everybody.
         */
        post: operations["MachineOwnersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a photo
         * @description Raw bytes (JPEG, PNG or WebP, at most 16 MB) with `x-media-sha256`. The same photo again is a success.
         *
         *     Roles: owner, supervisor, officer.
         */
        post: operations["MachinePhotosController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registrations: an owner’s own, or those of the caller’s areas in the order they are due
         * @description Roles: administrator, auditor, supervisor, officer, owner. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineRegistrationsController_list"];
        put?: never;
        /**
         * Register a machine
         * @description Photos are uploaded before. The same registration again answers 200; the same number with other content 409.
         *
         *     Roles: owner.
         */
        post: operations["MachineRegistrationsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One registration with its steps
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine registration must lie in the caller’s areas or be his own.
         */
        get: operations["MachineRegistrationsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations/{id}/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a registration
         * @description Roles: administrator, auditor, supervisor, officer, owner. The machine registration must lie in the caller’s areas or be his own.
         */
        get: operations["MachinePhotosController_ofRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations/{id}/resubmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a returned registration again, all of it
         * @description Roles: owner. The machine registration must lie in the caller’s areas or be his own.
         */
        post: operations["MachineRegistrationsController_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a registration, or return it with reasons
         * @description Acceptance issues the code. 409 `machine.pin_taken` or `machine.engine_taken` names the other machine.
         *
         *     Roles: supervisor, officer. The machine registration must lie in the caller’s areas or be his own.
         */
        post: operations["MachineRegistrationsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/registrations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a registration back
         * @description Roles: owner. The machine registration must lie in the caller’s areas or be his own.
         */
        post: operations["MachineRegistrationsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/scans/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public view of a scanned plate
         * @description No person, no number of machine or engine. The token is random: codes cannot be tried one after another.
         *
         *     Open to everybody.
         */
        get: operations["MachineScansController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Machines by part of a number, a maker or a place
         * @description What identifies a machine travels in a body, never in an address.
         *
         *     Roles: administrator, auditor, supervisor, officer, owner. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["MachinesController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites, with how many machines are there and how many too long
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineSitesController_sites"];
        /**
         * Add or change a site
         * @description The code in the body names it.
         *
         *     Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        put: operations["MachineSitesController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep how many machines a survey found in a county
         * @description Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        put: operations["MachineCoverageController_stock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stays on sites, the latest first
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineSitesController_visits"];
        put?: never;
        /**
         * A machine enters or leaves a site
         * @description By code or scanned token. Entering another site ends the stay before. `zoneAnswer` says whether it may work there; letting it in all the same raises an alarm. The same scan again changes nothing.
         *
         *     Roles: supervisor, officer, enterprise. The machine site must lie in the caller’s areas or be his own.
         */
        post: operations["MachineSitesController_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/zone-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Machines where they may not be, the latest day first
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["MachineZonesController_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of every zone
         * @description Roles: everybody who is signed in.
         */
        get: operations["MachineZonesController_list"];
        put?: never;
        /**
         * Publish a version of a zone
         * @description Earlier versions stay in force for their days. The same content again answers 200.
         *
         *     Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        post: operations["MachineZonesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outlines, their datum and the number of the approved base map, as the installation has them
         * @description Roles: everybody who is signed in.
         */
        get: operations["SituationController_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outage-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outage notices that concern you, the latest first
         * @description Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["OutageNoticesController_list"];
        put?: never;
        /**
         * Publish an outage notice
         * @description Its code goes into `contingency.code` of uploads made under it. Stations hear of it at once.
         *
         *     Roles: administrator, supervisor. The area must lie in the caller’s areas or be his own.
         */
        post: operations["OutageNoticesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outage-notices/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a notice now
         * @description Roles: administrator, supervisor. The outage notice must lie in the caller’s areas or be his own.
         */
        post: operations["OutageNoticesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quarantine, the newest first
         * @description A station and a site see what they sent themselves.
         *
         *     Roles: administrator, auditor, supervisor, station, site. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["QuarantineController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One item with its raw content (base64, and as text when it is text)
         * @description A station and a site may open what they sent themselves.
         *
         *     Roles: administrator, auditor, supervisor, station, site. The quarantine must lie in the caller’s areas or be his own.
         */
        get: operations["QuarantineController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close it with a reason; the bytes stay
         * @description Roles: administrator, supervisor. The quarantine must lie in the caller’s areas or be his own.
         */
        post: operations["QuarantineController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read it again, after a fix
         * @description Roles: administrator, supervisor. The quarantine must lie in the caller’s areas or be his own.
         */
        post: operations["QuarantineController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals of the quarantine by channel, reason and state
         * @description Roles: administrator, auditor, supervisor, station, site. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["QuarantineController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queues with their jobs by state, and the batches that are not judged yet
         * @description Roles: administrator, auditor.
         */
        get: operations["QueuesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queue}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs that were given up, the latest 100
         * @description Roles: administrator, auditor.
         */
        get: operations["QueuesController_failed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queue}/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a given-up job once more
         * @description 409 `job.not_failed` when it is no longer one.
         *
         *     Roles: administrator.
         */
        post: operations["QueuesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{recordNo}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an announced photo or video of a reading
         * @description The raw bytes (content type image/* or video/*) with `x-media-sha256`. 201 stored, 200 was there before, 404 not announced (yet), 422 other bytes than announced.
         *
         *     Roles: site. The reading must lie in the caller’s areas or be his own.
         */
        post: operations["ReadingMediaController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings/{recordNo}/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo or video of a reading; ranges as video players ask for them
         * @description Roles: administrator, auditor, supervisor, officer, site. The reading must lie in the caller’s areas or be his own.
         */
        get: operations["ReadingMediaController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules with their parameters, every version, or the one in force at a time
         * @description Roles: administrator, auditor, supervisor, officer.
         */
        get: operations["ReferenceController_rules"];
        put?: never;
        /**
         * Publish a version of a rule
         * @description All parameters in the shape of the version before; in force from a time that is not over.
         *
         *     Roles: administrator.
         */
        post: operations["PublishingController_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What publishing this version of a rule would do, or why it would be refused
         * @description Roles: administrator.
         */
        post: operations["PreviewController_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Remote-sensing sites and vans with lines and devices
         * @description A site sees itself.
         *
         *     Roles: administrator, auditor, supervisor, officer, site. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ReferenceController_sites"];
        put?: never;
        /**
         * Add or change a remote-sensing site or van
         * @description 200 when it was known
         *
         *     Roles: administrator. The area must lie in the caller’s areas or be his own.
         */
        post: operations["UpkeepController_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{code}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Online state, clock, inventory, last calibrations and validity of the devices of a site
         * @description Roles: administrator, auditor, supervisor, officer, site. The site must lie in the caller’s areas or be his own.
         */
        get: operations["SiteStateController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/situation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today up to now against the same weekday, every station and site with its state, the backlog
         * @description At most three seconds old. Live changes come as events: `readings.judged`, `flag.…`, `site.…`.
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["SituationController_situation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks of the caller’s areas, the latest first
         * @description Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["SpotChecksController_list"];
        put?: never;
        /**
         * Record a check
         * @description Judged like a station test of the same method. The same check again answers 200 with the same body; the same number with other content 409.
         *
         *     Roles: administrator, supervisor, officer. The area must lie in the caller’s areas or be his own.
         */
        post: operations["SpotChecksController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One check: what was sent, verdict, what it counted for, photos and signatures
         * @description Roles: administrator, auditor, supervisor, officer. The spot check must lie in the caller’s areas or be his own.
         */
        get: operations["SpotChecksController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an announced photo or signature
         * @description The raw bytes (content type image/*) with `x-media-sha256`. 201 stored, 200 was there before.
         *
         *     Roles: administrator, supervisor, officer. The spot check must lie in the caller’s areas or be his own.
         */
        post: operations["CheckMediaController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo or signature of a check
         * @description Roles: administrator, auditor, supervisor, officer. The spot check must lie in the caller’s areas or be his own.
         */
        get: operations["CheckMediaController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stations inside your scope with what the day brought
         * @description Roles: administrator, auditor, supervisor, officer, station. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["StationsController_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inspection stations with lines, devices and staff
         * @description A station sees itself.
         *
         *     Roles: administrator, auditor, supervisor, officer, station. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["ReferenceController_stations"];
        put?: never;
        /**
         * Add or change a station, its lines, devices and staff
         * @description 200 when it was known
         *
         *     Roles: administrator. The area must lie in the caller’s areas or be his own.
         */
        post: operations["UpkeepController_station"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{code}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A day of a station: tests with verdict, hold and the one thing to do, lines and their validity
         * @description Roles: administrator, auditor, supervisor, officer, station. The station must lie in the caller’s areas or be his own.
         */
        get: operations["StationsController_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{code}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused uploads of a station, the newest first; those without a good successor unless asked
         * @description Roles: administrator, auditor, supervisor, station. The station must lie in the caller’s areas or be his own.
         */
        get: operations["RefusalsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{code}/refusals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One refused upload: every fault with what was expected and what was found, and its bytes
         * @description Roles: administrator, auditor, supervisor, station. The station must lie in the caller’s areas or be his own.
         */
        get: operations["RefusalsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{code}/report-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report card: shares of the station beside those of its prefecture
         * @description A share of fewer tests than `minSample` is held back (`small_sample`), an average of fewer than three stations too. `before` is the period of the same length before.
         *
         *     Roles: administrator, auditor, supervisor, officer, station. The station must lie in the caller’s areas or be his own.
         */
        get: operations["StationsController_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parts, versions, sizes and settings of this process, without secrets
         * @description Roles: administrator, auditor.
         */
        get: operations["StatusController_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/table-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own views of a table
         * @description Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["TableViewsController_list"];
        put?: never;
        /**
         * Keep a view
         * @description The same name again replaces the view.
         *
         *     Roles: everybody who is signed in. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["TableViewsController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/table-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove one of your own views
         * @description Roles: everybody who is signed in.
         */
        delete: operations["TableViewsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminal-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Models of terminals and how they write
         * @description Roles: administrator, auditor, supervisor, officer.
         */
        get: operations["TruckRegisterController_models"];
        put?: never;
        /**
         * Enter a model of terminal or change it
         * @description Roles: administrator, supervisor.
         */
        post: operations["TruckRegisterController_keepModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trucks with the newest second each sent; `state=waiting` is the waiting list
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["TrucksController_list"];
        put?: never;
        /**
         * Enter trucks or complete them, up to 1,000
         * @description All or nothing. The same again changes nothing; a waiting truck that is entered is accepted.
         *
         *     Roles: administrator, supervisor.
         */
        post: operations["TruckRegisterController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/{truckId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One truck, and what came of it on each day of the last month
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TrucksController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/{truckId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a waiting truck or refuse it
         * @description What a refused truck sends is not taken any more; it is only counted.
         *
         *     Roles: administrator, supervisor. The truck must lie in the caller’s areas or be his own.
         */
        post: operations["TruckRegisterController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/{truckId}/key-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a terminal’s key, so that a new security chip may activate
         * @description Roles: administrator, supervisor. The truck must lie in the caller’s areas or be his own.
         */
        post: operations["TruckRegisterController_clearKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/{truckId}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every second of a period of at most a day, in order, each once
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TrucksController_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/{truckId}/samples.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV, streamed hour by hour
         * @description Roles: administrator, auditor, supervisor, officer, enterprise. The truck must lie in the caller’s areas or be his own.
         */
        get: operations["TrucksController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trucks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trucks by VIN or its last six characters
         * @description A VIN travels in a body, never in a URL.
         *
         *     Roles: administrator, auditor, supervisor, officer, enterprise. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["TrucksController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/upload-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every field of a station upload: type, range, words, example, methods that have it
         * @description Roles: everybody who is signed in.
         */
        get: operations["RefusalsController_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of the own areas, by name
         * @description Roles: administrator, auditor. Shows only what lies in the caller’s areas or is his own.
         */
        get: operations["UsersController_list"];
        put?: never;
        /**
         * Create an account
         * @description Answers a one-time password, shown this once. Nobody gives areas he does not have.
         *
         *     Roles: administrator.
         */
        post: operations["UsersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Roles: administrator, auditor. The user must lie in the caller’s areas or be his own.
         */
        get: operations["UsersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, role, areas, subject or state
         * @description Changed rights end the account’s sessions.
         *
         *     Roles: administrator. The user must lie in the caller’s areas or be his own.
         */
        patch: operations["UsersController_change"];
        trace?: never;
    };
    "/api/v1/users/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a new one-time password
         * @description Ends the account’s sessions and its lock-out.
         *
         *     Roles: administrator. The user must lie in the caller’s areas or be his own.
         */
        post: operations["UsersController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/second-factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a lost second factor
         * @description Ends the account’s sessions.
         *
         *     Roles: administrator. The user must lie in the caller’s areas or be his own.
         */
        post: operations["UsersController_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/session-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End every session of an account
         * @description It may sign in again at once.
         *
         *     Roles: administrator. The user must lie in the caller’s areas or be his own.
         */
        post: operations["UsersController_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accounts of the own areas by name, state or area
         * @description A part of a name is a filter: it stands in the body.
         *
         *     Roles: administrator, auditor. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["UsersController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vehicle: identity, plates, marks, and every change with author and reason
         * @description Roles: administrator, auditor, supervisor, officer. The vehicle must lie in the caller’s areas or be his own.
         */
        get: operations["VehiclesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a vehicle: identity, former plates, completeness, fleet, changes, open flags, what there is
         * @description Roles: administrator, auditor, supervisor, officer. The vehicle must lie in the caller’s areas or be his own.
         */
        get: operations["VehicleFileController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{id}/fleet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a vehicle into a special fleet, or take it out
         * @description With a reason, which stays with the change. The same again changes nothing and is a success.
         *
         *     Roles: administrator, supervisor. The vehicle must lie in the caller’s areas or be his own.
         */
        put: operations["VehiclesController_setFleet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each pollutant against the limit of its day
         * @description Points by method and item, and the limit in force as steps through the period.
         *
         *     Roles: administrator, auditor, supervisor, officer. The vehicle must lie in the caller’s areas or be his own.
         */
        get: operations["VehicleFileController_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its time line, the latest first
         * @description Tests, readings, diagnosis, checks, flags, reviews, changes, findings and whatever else `kinds` of the file names; later kinds come without a change of this interface.
         *
         *     Roles: administrator, auditor, supervisor, officer. The vehicle must lie in the caller’s areas or be his own.
         */
        get: operations["VehicleFileController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find vehicles by present or former plate, by VIN, or by its last six characters; or list a fleet or an area
         * @description With `plate` or `vin` (one of them): every vehicle that fits, wherever it is registered. Without: the register of your own areas, paged, by `fleet` and `areaCode`. Each search is kept with user and purpose.
         *
         *     Roles: administrator, auditor, supervisor, officer. Shows only what lies in the caller’s areas or is his own.
         */
        post: operations["VehiclesController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AgreementShareDto: {
            /** @description … that came to the same */
            agreed: number;
            /** @description Second opinions given on a leaning that was told */
            compared: number;
            /** @description agreed / compared; null below the smallest sample */
            rate: number | null;
        };
        AlikeMachineDto: {
            /** @description County */
            areaCode: string;
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            manufacturer: string;
            /** @description Same engine */
            sameEngine: boolean;
            /** @description Same product number */
            samePin: boolean;
        };
        AltitudeDto: {
            /**
             * @description Height from which it counts, m
             * @example 1500
             */
            aboveM: number;
            /** @description Decimals of the raised limit */
            decimals: number;
            /**
             * @description Highest rise
             * @example 0.75
             */
            max: number;
            /**
             * @description Rise a step
             * @example 0.25
             */
            perStep: number;
            /** @description Where it was read */
            source: string;
            /**
             * @description Step, m
             * @example 1000
             */
            stepM: number;
        };
        AmendmentDto: {
            /**
             * @description Why the report is corrected
             * @example Odometer was misread
             */
            reason: string;
            /** @description The whole report as it should have been */
            report: components["schemas"]["InspectionUploadDto"];
        };
        AppearanceDto: {
            /** @description Inspector */
            inspector?: string;
            /** @description The questions of tables A5 and A6 */
            items: components["schemas"]["AppearanceItemsDto"];
            /**
             * @description The station's own result
             * @example pass
             * @enum {string}
             */
            result?: "pass" | "fail";
        };
        AppearanceItemsDto: {
            /**
             * @description accessoriesOff (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            accessoriesOff?: "yes" | "no" | "not_checked";
            /**
             * @description controlDevices (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            controlDevices?: "yes" | "no" | "not_checked";
            /**
             * @description crankcaseVentilation (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            crankcaseVentilation?: "yes" | "no" | "not_checked";
            /**
             * @description electricPump (a fact)
             * @example yes
             * @enum {string}
             */
            electricPump?: "yes" | "no" | "not_checked";
            /**
             * @description evaporationSystem (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            evaporationSystem?: "yes" | "no" | "not_checked";
            /**
             * @description exhaustLeak (a sound vehicle: no)
             * @example no
             * @enum {string}
             */
            exhaustLeak?: "yes" | "no" | "not_checked";
            /**
             * @description fitForLoadedTest (a fact)
             * @example yes
             * @enum {string}
             */
            fitForLoadedTest?: "yes" | "no" | "not_checked";
            /**
             * @description hasObd (a fact)
             * @example yes
             * @enum {string}
             */
            hasObd?: "yes" | "no" | "not_checked";
            /**
             * @description instruments (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            instruments?: "yes" | "no" | "not_checked";
            /**
             * @description liquidLeak (a sound vehicle: no)
             * @example no
             * @enum {string}
             */
            liquidLeak?: "yes" | "no" | "not_checked";
            /**
             * @description mechanicalCondition (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            mechanicalCondition?: "yes" | "no" | "not_checked";
            /**
             * @description mechanicalFailure (a sound vehicle: no)
             * @example no
             * @enum {string}
             */
            mechanicalFailure?: "yes" | "no" | "not_checked";
            /**
             * @description seriousSmoke (a sound vehicle: no)
             * @example no
             * @enum {string}
             */
            seriousSmoke?: "yes" | "no" | "not_checked";
            /**
             * @description tankAndFuel (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            tankAndFuel?: "yes" | "no" | "not_checked";
            /**
             * @description tractionControlOff (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            tractionControlOff?: "yes" | "no" | "not_checked";
            /**
             * @description tyrePressure (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            tyrePressure?: "yes" | "no" | "not_checked";
            /**
             * @description tyresClean (a sound vehicle: yes)
             * @example yes
             * @enum {string}
             */
            tyresClean?: "yes" | "no" | "not_checked";
        };
        AreaEmissionDto: {
            /** @description null = without a valid position */
            areaCode: string | null;
            nox: components["schemas"]["NoxDto"];
            /** @description Share of the NOx of the period, 0 to 1 */
            share: number | null;
            trucks: number;
        };
        AreaNoxDto: {
            /** @description null = without a valid position */
            areaCode: string | null;
            /** @description g */
            g: number;
            /** @description g/h */
            gPerH: number | null;
            /** @description g/km */
            gPerKm: number | null;
            /** @description km driven in those seconds */
            km: number;
            /** @description seconds */
            s: number;
        };
        AsmDto: {
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "asm";
            /** @description 2540 mode */
            mode2540?: components["schemas"]["AsmModeDto"];
            /**
             * @description Set when 5025 passed and ended the test, so that 2540 was not run
             * @enum {string}
             */
            mode2540NotRun?: "fast_pass";
            /** @description 5025 mode */
            mode5025?: components["schemas"]["AsmModeDto"];
        };
        AsmModeDto: {
            /**
             * @description CO2, %
             * @example 15
             */
            co2Pct?: number;
            /**
             * @description CO, %
             * @example 0.04
             */
            coPct?: number;
            /**
             * @description HC, 1e-6
             * @example 11
             */
            hcPpm?: number;
            /**
             * @description Lambda
             * @example 1.05
             */
            lambda?: number;
            /**
             * @description Load, kW
             * @example 6.89
             */
            loadKw?: number;
            /**
             * @description NO, 1e-6
             * @example 170
             */
            noPpm?: number;
            /**
             * @description O2, %
             * @example 1.14
             */
            o2Pct?: number;
            /**
             * @description Engine speed, r/min
             * @example 1638
             */
            rpm?: number;
        };
        AuditBreakDto: {
            /** @enum {string} */
            fault: "line_missing" | "line_changed" | "chain_broken" | "head_differs";
            /** @example 17 */
            seq: number;
        };
        AuditHeadDto: {
            hash: string;
            /** @example 1042 */
            seq: number;
        };
        AuditLineDto: {
            /** @example user.created */
            action: string;
            /** @description User id, or `system:<part>` */
            actor: string;
            /** @example wang.wei */
            actorName: string | null;
            /** @example administrator */
            actorRole: string;
            /** @example 652301 */
            areaCode: string | null;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            /** @description SM3 over this line and the hash of the line before */
            hash: string;
            objectId: string | null;
            /** @example user */
            objectKind: string | null;
            /** @example 1042 */
            seq: number;
        };
        AuditPageDto: {
            items: components["schemas"]["AuditLineDto"][];
            nextCursor: string | null;
        };
        AuditVerificationDto: {
            broken: components["schemas"]["AuditBreakDto"] | null;
            /** @description Keep it outside: it proves later that nothing was cut off the end */
            head: components["schemas"]["AuditHeadDto"];
            intact: boolean;
            /** @description Lines found good before the first fault */
            lines: number;
        };
        BoundDto: {
            /**
             * @description Upper end of a range, inclusive
             * @example 1.05
             */
            high?: number;
            /**
             * @description Which side is allowed
             * @example max
             * @enum {string}
             */
            kind: "max" | "min" | "range";
            /**
             * @description Lower end of a range, inclusive
             * @example 0.95
             */
            low?: number;
            /**
             * @description Bound of max and min
             * @example 0.5
             */
            value?: number;
        };
        BriefItemDto: {
            item: string;
            measured: number | null;
            reason?: string;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            rounded: number | null;
        };
        CampaignDto: {
            /**
             * @description Area the campaign covers, GB/T 2260
             * @example 652300
             */
            areaCode: string;
            /**
             * @description Unique code; the same plan again is a repeat
             * @example changji-2026
             */
            code: string;
            /**
             * Format: date
             * @description Last day
             * @example 2026-12-31
             */
            endsOn: string;
            /**
             * @description Name in English
             * @example Changji spot checks 2026
             */
            nameEn: string;
            /**
             * @description Name in Chinese
             * @example 昌吉州2026年机动车监督抽测
             */
            nameZh: string;
            /** @description What the campaign asks for */
            requirements: components["schemas"]["RequirementDto"][];
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            startsOn: string;
        };
        CampaignRecordDto: {
            areaCode: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
            /** @description Null for a record that counts */
            method: string | null;
            plate: string | null;
            plateColour: string | null;
            /** @description Codes; empty for a record that counts */
            reasons: string[];
            /** @description Number of the record */
            ref: string;
            /** @description `reading`, `spot_check`, `inspection` … */
            refKind: string;
            /** Format: uuid */
            requirementId: string;
        };
        CampaignRecordPageDto: {
            items: components["schemas"]["CampaignRecordDto"][];
            nextCursor: string | null;
            /** @description On the first page */
            total: components["schemas"]["CampaignRecordTotalDto"] | null;
        };
        CampaignRecordTotalDto: {
            /** @description false: there are more than were counted */
            exact: boolean;
            rows: number;
        };
        CampaignTargetDto: {
            /**
             * @description County, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /**
             * @description Month in Asia/Shanghai
             * @example 2026-03
             */
            month: string;
            /**
             * @description What this county owes in this month
             * @example 180
             */
            target: number;
        };
        CardMeasureDto: {
            /** @description Share of all stations of the prefecture; null when too few */
            average: number | null;
            /** @description Its sample */
            averageSample: number;
            /** @description Own share in the period before */
            before: number | null;
            /** @description own − average */
            difference: number | null;
            /** @enum {string} */
            key: "exceed_share" | "undetermined_share" | "verdict_differs_share" | "held_share" | "refused_share" | "late_share" | "contingency_share" | "media_missing_share";
            /** @description Own share, 0 to 1; null unless `shown` */
            own: number | null;
            /** @description Own sample */
            sample: number;
            /** @enum {string} */
            state: "shown" | "small_sample" | "no_data";
        };
        CarriedPlateDto: {
            /** Format: date-time */
            from: string;
            /** @description As it was first written */
            original: string;
            plate: string;
            plateColor: string;
            /**
             * Format: date-time
             * @description null = carried now
             */
            until: string | null;
        };
        ChangedMachineDto: {
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            plateState: "none" | "made" | "fitted" | "lost";
            /** @enum {string} */
            state: "active" | "moved_out" | "scrapped" | "merged";
            version: number;
        };
        ChangePasswordDto: {
            /** Format: password */
            currentPassword: string;
            /**
             * Format: password
             * @description 10 to 128 characters, three kinds of character or at least 20 characters
             */
            newPassword: string;
        };
        ChangeUserDto: {
            /**
             * @description GB/T 2260 codes that a person works in
             * @example [
             *       "652301"
             *     ]
             */
            areas?: string[];
            displayName?: string;
            /** @enum {string} */
            role?: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            /**
             * @description `disabled` ends every session
             * @enum {string}
             */
            state?: "active" | "disabled";
            subject?: components["schemas"]["SubjectInputDto"] | null;
        };
        CheckMediaDto: {
            /**
             * @description What it shows
             * @example front
             * @enum {string}
             */
            kind: "front" | "plate" | "exhaust" | "screen" | "other" | "signature_officer" | "signature_driver";
            /**
             * @description SHA-256 of the bytes, lower-case hexadecimal
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * @description Size in bytes, at most 16 MB
             * @example 183204
             */
            size: number;
        };
        CheckMediaViewDto: {
            /** @description What it shows */
            kind: string;
            /**
             * Format: date-time
             * @description null = the bytes are not here yet
             */
            receivedAt: string | null;
            sha256: string;
            size: number;
        };
        CheckVerdictDto: {
            items: components["schemas"]["JudgedItemDto"][];
            limitSetCode: string | null;
            reasons: components["schemas"]["ReasonDto"][];
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            ruleVersion: string;
            verified: boolean;
        };
        CodeSpaceDto: {
            /**
             * @description County, or the prefecture for all its counties
             * @example 652301
             */
            areaCode: string;
            /** @description 10: digits; 34: digits and letters without I and O */
            base: number;
            /**
             * @description How the last character guards the others
             * @example mod35_34
             * @enum {string}
             */
            check: "none" | "mod35_34";
            /**
             * @description First characters of each number
             * @example CJ1
             */
            prefix: string;
        };
        CodeSpaceOpenedDto: {
            /** Format: uuid */
            id: string;
        };
        CodeSpacesDto: {
            items: components["schemas"]["CodeSpaceViewDto"][];
        };
        CodeSpaceViewDto: {
            areaCode: string;
            /** @description 10 or 34 */
            base: number;
            check: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Handed out so far */
            issued: number;
            /** @description The number that comes next */
            next: string;
            /** Format: date-time */
            openedAt: string;
            prefix: string;
            /** @description Numbers in all */
            size: number;
        };
        CompletenessDto: {
            /**
             * @description A nothing missing … D identity or the choice of limits is not possible
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D";
            known: number;
            missing: components["schemas"]["MissingFieldDto"][];
            needed: number;
            /** @description Rule and version */
            rule: string;
        };
        ContactPurposeDto: {
            /** @description Why the owner is to be reached; kept in the audit trail */
            purpose: string;
        };
        ContingencyDto: {
            /**
             * @description Dated outage code given by the bureau
             * @example OUT-20260105-01
             */
            code: string;
            /**
             * @description What happened
             * @example Network of the station was down from 09:00 to 11:30
             */
            reason: string;
        };
        ControlUnitDto: {
            /**
             * @description CALID
             * @example 37805-RB0
             */
            calId?: string;
            /**
             * @description CVN
             * @example 5F2A91C4
             */
            cvn?: string;
            /**
             * @description Control unit
             * @example engine
             */
            module: string;
        };
        CountedForDto: {
            /** Format: uuid */
            campaignId: string;
            /**
             * @description `repeated`: this vehicle was counted before
             * @enum {string}
             */
            outcome: "counted" | "repeated" | "invalid";
            /** @description Stable codes: why not */
            reasons: string[];
            /** Format: uuid */
            requirementId: string;
        };
        CountyCoverageDto: {
            /** @description Empty for the total */
            areaCode: string;
            /** @description registered ÷ stock, 0–1 */
            coverage: number | null;
            /** @description With their plate fitted */
            fitted: number;
            fittingMet: boolean;
            /** @description fitted ÷ registered */
            fittingShare: number | null;
            /** @description Active machines of the register */
            registered: number;
            /** @description Machines by survey; null = not counted */
            stock: number | null;
            /** @description Distinct machines tested this year */
            tested: number;
            /** @description tested ÷ registered */
            testedShare: number | null;
        };
        CoverageMeasureDto: {
            /** @enum {string} */
            code: "machine.measure_counties" | "machine.measure_fitting" | "machine.measure_tested";
            met: boolean;
            target: number;
            value: number | null;
        };
        CreatedUserDto: {
            /** Format: uuid */
            id: string;
            /** @description Shown this once; a person must replace it at the first sign-in */
            oneTimePassword: string | null;
        };
        CreateUserDto: {
            /**
             * @description GB/T 2260 codes that a person works in
             * @example [
             *       "652301"
             *     ]
             */
            areas?: string[];
            /** @example 王伟 */
            displayName: string;
            /**
             * @example officer
             * @enum {string}
             */
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            /** @description For machine roles */
            subject?: components["schemas"]["SubjectInputDto"] | null;
            /**
             * @description 3 to 64 of a-z, 0-9, dot, dash, underscore
             * @example wang.wei
             */
            username: string;
        };
        CrossingDto: {
            areaCode: string | null;
            /** Format: date-time */
            at: string;
            enterprise: string | null;
            fence: string;
            /** Format: uuid */
            fenceId: string;
            /** @description true = entered */
            inside: boolean;
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            /** @description Number of the truck in the register; stands in addresses instead of plate and VIN */
            truckId: number;
            vin: string;
        };
        CrossingPageDto: {
            items: components["schemas"]["CrossingDto"][];
            nextCursor: string | null;
        };
        DayCrossingDto: {
            /** Format: date-time */
            at: string;
            fence: string;
            /** Format: uuid */
            fenceId: string;
            /** @description true = entered */
            inside: boolean;
        };
        DiagnosticsDto: {
            /** Format: date-time */
            at: string;
            dtcs: string[];
            /** @description Malfunction lamp on; null = not known */
            mil: boolean | null;
        };
        DifferenceDto: {
            after: string | number | boolean | null;
            before: string | number | boolean | null;
            field: string;
        };
        DtcDto: {
            /**
             * @description Trouble code
             * @example P0420
             */
            code: string;
            /** @description Distance since it was set, km */
            distanceKm?: number;
            /** @description Its text */
            text?: string;
        };
        EffectDto: {
            after: components["schemas"]["EffectSideDto"];
            /** @description null = all */
            areaCode: string | null;
            before: components["schemas"]["EffectSideDto"];
            /** @description Change of g/km, e.g. -0.4 = 40 % less */
            change: number | null;
            /** @description Of those, with enough data on both sides */
            counted: number;
            /** @description Repairs and retrofits */
            measures: number;
            notCounted: number;
            /** @description NOx not emitted over the km driven after, kg */
            savedKg: number | null;
        };
        EffectReportDto: {
            areas: components["schemas"]["EffectDto"][];
            /** @description Days compared on either side */
            days: number;
            /** Format: date */
            from: string;
            /** @description km with NOx data that both sides need */
            minKm: number;
            ruleVersion: number;
            /** Format: date */
            to: string;
            total: components["schemas"]["EffectDto"];
        };
        EffectSideDto: {
            /** @description Converted share of NOx, 0 to 1 */
            conversion: number | null;
            /** @description Share of the days with a finding, 0 to 1 */
            findingShare: number | null;
            gPerH: number | null;
            gPerKm: number | null;
        };
        EnteredTrucksDto: {
            changed: number;
            created: number;
        };
        EnterTrucksDto: {
            /** @description Trucks to enter or complete */
            trucks: components["schemas"]["TruckEntryDto"][];
        };
        EnvironmentDto: {
            /**
             * @description Relative humidity, %
             * @example 13.3
             */
            humidityPct?: number;
            /**
             * @description Air pressure, kPa
             * @example 96.2
             */
            pressureKpa?: number;
            /**
             * @description Air temperature, °C
             * @example 5.7
             */
            temperatureC?: number;
        };
        EvidenceBodyDto: {
            /** Format: date-time */
            at: string;
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            clause: string;
            decimals: number;
            item: string;
            limitSetCode: string;
            limitSetId: string;
            limitSetVersion: number;
            /** @description As sent; null = not measured */
            measured: number | null;
            method: string;
            /** @description Stable code: why it is unusable, or how the limit was adjusted */
            reason?: string;
            /** @description Record code of a reading, report number of a station test, truck and day of remote data */
            ref: string;
            /** @enum {string} */
            refKind: "reading" | "inspection" | "truck_day";
            /** @description A required item that was not measured leaves the verdict undetermined */
            required: boolean;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            /** @description By GB/T 8170 to the decimals of the limit; the value that was compared */
            rounded: number | null;
            /** @description Where the limit was read */
            source: string;
            standard: string;
            unit: string;
            /** @description Has a person confirmed the limit against the official text? */
            verified: boolean;
            /** @description With values of remote data */
            window?: components["schemas"]["EvidenceWindowDto"];
        };
        EvidenceWindowDto: {
            /**
             * Format: date-time
             * @description null = the whole day of the evidence
             */
            from: string | null;
            numbers: {
                [key: string]: string | number | boolean | null;
            };
            /** Format: date-time */
            to: string | null;
        };
        ExemptionDto: {
            areaCode: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Stable code */
            endReason: string | null;
            enterprise: string | null;
            /** @description On which it was granted */
            facts: components["schemas"]["ExemptionFactsDto"];
            /** Format: date-time */
            grantedAt: string;
            /** Format: uuid */
            id: string;
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            ruleVersion: number;
            /** @description Number of the truck in the register; stands in addresses instead of plate and VIN */
            truckId: number;
            /** Format: date */
            validUntil: string;
            vin: string;
        };
        ExemptionFactsDto: {
            engineS: number;
            findingDays: number;
            judgedDays: number;
            km: number;
            missingS: number;
            usableS: number;
        };
        ExemptionListDto: {
            items: components["schemas"]["ExemptionDto"][];
        };
        ExportColumnDto: {
            /**
             * @description Key of the column, see `GET /exports/sources`
             * @example plate
             */
            key: string;
            /**
             * @description Header; default the words of the source
             * @example 号牌
             */
            title?: string;
        };
        ExportDto: {
            /** @description Bytes of the file */
            bytes: number | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The file is removed then
             */
            expiresAt: string | null;
            /** @description Code of what went wrong */
            failure: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx" | "pdf";
            /** Format: uuid */
            id: string;
            rowsDone: number;
            /** @description Rows when it was asked for; null for a report */
            rowsExpected: number | null;
            source: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "expired";
            /** @description Name of the list or report */
            title: string;
        };
        ExportFilterDto: {
            /**
             * @description Words of the filter as the page shows them; stand in the file
             * @example 状态：已确认
             */
            label?: string;
            /**
             * @description Name of the filter, see `GET /exports/sources`
             * @example state
             */
            name: string;
            /**
             * @description Its value; several are comma-separated
             * @example confirmed
             */
            value: string;
        };
        ExportPageDto: {
            items: components["schemas"]["ExportDto"][];
            nextCursor: string | null;
        };
        ExportRequestDto: {
            /** @description Columns in order; default all */
            columns?: components["schemas"]["ExportColumnDto"][];
            /** @description Filters in force */
            filters?: components["schemas"]["ExportFilterDto"][];
            /**
             * @description csv or xlsx for a list, pdf for a report
             * @example xlsx
             * @enum {string}
             */
            format: "csv" | "xlsx" | "pdf";
            /**
             * @description Language of headers and marks; default zh
             * @enum {string}
             */
            language?: "zh" | "en";
            /**
             * @description Key of the column to sort by, with `-` descending; default the order of the list
             * @example -openedAt
             */
            sort?: string;
            /**
             * @description List or report, see `GET /exports/sources`
             * @example flags
             */
            source: string;
            /** @description Words for codes; a code without words stays a code */
            words?: components["schemas"]["ExportWordDto"][];
        };
        ExportSourceColumnDto: {
            en: string;
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "time" | "day" | "yes_no" | "code" | "codes";
            zh: string;
        };
        ExportSourceDto: {
            columns: components["schemas"]["ExportSourceColumnDto"][];
            en: string;
            /** @description Names of filters */
            filters: string[];
            formats: ("csv" | "xlsx" | "pdf")[];
            name: string;
            zh: string;
        };
        ExportSourcesDto: {
            items: components["schemas"]["ExportSourceDto"][];
        };
        ExportWordDto: {
            /**
             * @description Code
             * @example confirmed
             */
            code: string;
            /**
             * @description Column
             * @example state
             */
            column: string;
            /**
             * @description Words
             * @example 已确认
             */
            text: string;
        };
        FailedJobDto: {
            /** @description What it is about: the id in its payload */
            about: string | null;
            /**
             * Format: date-time
             * @description When it was handed over
             */
            at: string;
            /** @description Attempts made */
            attempts: number;
            /**
             * Format: date-time
             * @description When it failed last
             */
            failedAt: string | null;
            /** @description Number in its queue */
            id: string;
            /** @description Job */
            name: string;
            /** @description Queue */
            queue: string;
            /** @description Why it failed, as the process said */
            reason: string;
        };
        FailedJobsDto: {
            items: components["schemas"]["FailedJobDto"][];
        };
        FenceDto: {
            areaCode: string;
            createdBy: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "alarm" | "county";
            name: string;
            onEnter: boolean;
            onLeave: boolean;
            ring: components["schemas"]["PointDto"][];
            /** Format: date-time */
            validFrom: string;
            /**
             * Format: date-time
             * @description null = in force
             */
            validTo: string | null;
        };
        FenceListDto: {
            items: components["schemas"]["FenceDto"][];
        };
        FillingDto: {
            /** Format: date-time */
            at: string;
            /** @description % */
            fromPct: number;
            position: components["schemas"]["PointDto"] | null;
            /** @description % */
            toPct: number;
            /** @enum {string} */
            what: "fuel" | "reagent";
        };
        FillingPlaceDto: {
            center: components["schemas"]["PointDto"];
            evidence: components["schemas"]["WorseTruckDto"][];
            /** @description Middle factor */
            factor: number | null;
            fillings: number;
            suspicious: boolean;
            /** @description Trucks that can be compared */
            trucks: number;
            /** @enum {string} */
            what: "fuel" | "reagent";
            worse: number;
        };
        FillingPlaceListDto: {
            /** Format: date */
            from: string;
            items: components["schemas"]["FillingPlaceDto"][];
            /** Format: date */
            to: string;
        };
        FilterSmokeDto: {
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "filter_smoke";
            /**
             * @description Filter smoke number, Rb
             * @example 1.6
             */
            rb?: number;
        };
        FindingFlagDto: {
            /** Format: uuid */
            id: string;
            state: string;
        };
        FindingRecordedDto: {
            /**
             * Format: uuid
             * @description The finding
             */
            findingId: string;
            /** @enum {string} */
            outcome: "stored" | "repeated";
        };
        FlagAgreementDto: {
            /** Format: date-time */
            from: string;
            /** @description Second opinions given in the period, also those without a leaning to compare with */
            opinions: number;
            overall: components["schemas"]["AgreementShareDto"];
            /** @description For supervisors, auditors and administrators; others see themselves only */
            reviewers: components["schemas"]["ReviewerAgreementDto"][];
            /** @description Rule and version of the measure */
            rule: string;
            /** @description Below it no rate is told */
            smallestSample: number;
            /** Format: date-time */
            to: string;
        };
        FlagAreaCountDto: {
            areaCode: string;
            /** @description Waiting for a person */
            flags: number;
            overdue: number;
        };
        FlagBriefDto: {
            /** @description County, GB/T 2260 */
            areaCode: string;
            /** Format: date-time */
            changedAt: string;
            /** @description The defined event that clears it */
            clearsBy: string;
            /**
             * Format: date-time
             * @description A person should have decided by then
             */
            deadline: string | null;
            evidenceCount: number;
            /** Format: uuid */
            id: string;
            /** @description The item that is over; `any` = the test as a whole */
            item: string;
            /** @enum {string} */
            kind: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            /** Format: date-time */
            openedAt: string;
            plate: string;
            plateColor: string | null;
            rule: components["schemas"]["RuleRefDto"];
            /** @enum {string} */
            state: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
            /**
             * Format: uuid
             * @description null = the plate is in no register
             */
            vehicleId: string | null;
            /** @description Worst value as a multiple of its limit */
            worstRatio: number | null;
        };
        FlagCountDto: {
            flags: number;
            /** @enum {string} */
            kind: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            /** @description Waiting for a person, and the deadline is over */
            overdue: number;
            /** @enum {string} */
            state: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
        };
        FlagEvidenceDto: {
            /** Format: date-time */
            at: string;
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            clause: string;
            decimals: number;
            /**
             * Format: uuid
             * @description Id of the station test
             */
            inspectionId: string | null;
            item: string;
            limitSetCode: string;
            limitSetId: string;
            limitSetVersion: number;
            /** @description As sent; null = not measured */
            measured: number | null;
            method: string;
            photos: components["schemas"]["RecordPhotoDto"][];
            /** @description Site or station, as registered now */
            place: components["schemas"]["WhereDto"] | null;
            /** @description Stable code: why it is unusable, or how the limit was adjusted */
            reason?: string;
            /** @description Record code of a reading, report number of a station test, truck and day of remote data */
            ref: string;
            /** @enum {string} */
            refKind: "reading" | "inspection" | "truck_day";
            /** @description Report number of a station test */
            reportNo: string | null;
            /** @description A required item that was not measured leaves the verdict undetermined */
            required: boolean;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            /** @description By GB/T 8170 to the decimals of the limit; the value that was compared */
            rounded: number | null;
            /** @description Where the limit was read */
            source: string;
            standard: string;
            unit: string;
            /** @description Has a person confirmed the limit against the official text? */
            verified: boolean;
            /** @description With values of remote data */
            window?: components["schemas"]["EvidenceWindowDto"];
        };
        FlagHistoryDto: {
            actor: components["schemas"]["RecordActorDto"];
            /** Format: date-time */
            at: string;
            /** @description What the rule noted; the leaning of who asked for a second opinion only once it is given */
            data: {
                [key: string]: string | number | boolean | null;
            };
            /** @description open, extend, confirm, reject, ask_second_opinion, clear, expire */
            event: string;
            from: string | null;
            reason: string | null;
            to: string;
        };
        FlagPageDto: {
            items: components["schemas"]["FlagBriefDto"][];
            nextCursor: string | null;
            /** @description Of the whole list; only on the first page */
            total: components["schemas"]["RowTotalDto"] | null;
        };
        FlagReviewDto: {
            /**
             * @description confirm, reject (with reason), or ask another officer (with reason)
             * @example confirm
             * @enum {string}
             */
            decision: "confirm" | "reject" | "ask_second_opinion";
            /**
             * @description With ask_second_opinion: what you would decide yourself. The second person does not see it before deciding; the rate of agreement rests on it
             * @example reject
             * @enum {string}
             */
            leaning?: "confirm" | "reject";
            /**
             * @description Why; required for reject and ask_second_opinion
             * @example 照片中号牌与登记车型不符
             */
            reason?: string;
        };
        FlagSearchDto: {
            /** @description GB/T 2260 code; a prefecture contains its counties */
            area?: string;
            /** @description `nextCursor` of the page before, in the same order */
            cursor?: string;
            /**
             * @description Only this kind
             * @enum {string}
             */
            kind?: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            /**
             * @description Rows a page; default 50
             * @example 50
             */
            limit?: number;
            /**
             * Format: date-time
             * @description Opened at this moment or later
             * @example 2026-03-01T00:00:00+08:00
             */
            openedAfter?: string;
            /**
             * @description Only flags that wait for a person and whose deadline is over
             * @enum {string}
             */
            overdue?: "true";
            /**
             * @description Plate, any spelling
             * @example 新B 12345
             */
            plate: string;
            /**
             * @description Order of the whole list, not of the page; default newest
             * @enum {string}
             */
            sort?: "newest" | "oldest" | "deadline" | "worst";
            /** @description One or several of open, second_opinion, confirmed, rejected, cleared, expired, comma-separated */
            state?: string;
        };
        FlagSummaryDto: {
            /** @description What waits, by county */
            areas: components["schemas"]["FlagAreaCountDto"][];
            items: components["schemas"]["FlagCountDto"][];
        };
        FlagViewDto: {
            /** @description County, GB/T 2260 */
            areaCode: string;
            /** Format: date-time */
            changedAt: string;
            clearedBy: string | null;
            /** @description The defined event that clears it */
            clearsBy: string;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description A person should have decided by then
             */
            deadline: string | null;
            evidence: components["schemas"]["FlagEvidenceDto"][];
            evidenceCount: number;
            /** Format: date-time */
            expiresAt: string | null;
            /** @description The oldest first */
            history: components["schemas"]["FlagHistoryDto"][];
            /** Format: uuid */
            id: string;
            /** @description The item that is over; `any` = the test as a whole */
            item: string;
            /** @enum {string} */
            kind: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            /** Format: date-time */
            openedAt: string;
            plate: string;
            plateColor: string | null;
            rule: components["schemas"]["RuleRefDto"];
            /** @enum {string} */
            state: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
            /**
             * Format: uuid
             * @description null = the plate is in no register
             */
            vehicleId: string | null;
            /** @description Worst value as a multiple of its limit */
            worstRatio: number | null;
        };
        FleetChangeDto: {
            /**
             * @description Special fleet; `none` = of none
             * @example muck_truck
             * @enum {string}
             */
            fleet: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods" | "none";
            /**
             * @description Why; kept with the change
             * @example 渣土运输企业名录 2026-03
             */
            reason: string;
        };
        FleetEmissionsDto: {
            areas: components["schemas"]["AreaEmissionDto"][];
            /** @description true: counties by borders that were entered; false: by the nearest seat, an approximation */
            byBorder: boolean;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            totalG: number;
        };
        FleetRateDto: {
            engineS: number;
            findings: number;
            /** @description Area code, enterprise or day, as asked; null = all, or not known */
            key: string | null;
            km: number;
            missingS: number;
            nox: components["schemas"]["NoxDto"];
            onlineDays: number;
            packets: number;
            rates: components["schemas"]["RatesDto"];
            timely: number;
            truckDays: number;
            trucks: number;
            usableS: number;
        };
        FleetRateListDto: {
            by: string;
            /** Format: date */
            from: string;
            items: components["schemas"]["FleetRateDto"][];
            /** Format: date */
            to: string;
        };
        FoundMachineDto: {
            code: string;
            /** Format: uuid */
            id: string;
        };
        FreeAccelerationDto: {
            /**
             * @description The station's mean, 1/m
             * @example 0.38
             */
            declaredMean?: number;
            /**
             * @description Idle speed, r/min
             * @example 720
             */
            idleRpm?: number;
            /**
             * @description Cut-off speed, r/min
             * @example 2490
             */
            maxRpm?: number;
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "free_acceleration";
            /** @description Opacity of the mean, % */
            opacityPct?: number;
            /**
             * @description Rated speed, r/min
             * @example 2500
             */
            ratedRpm?: number;
            /**
             * @description k of every acceleration in order, 1/m; the last three count
             * @example [
             *       0.41,
             *       0.38,
             *       0.35
             *     ]
             */
            readings?: number[];
        };
        GapDto: {
            /** Format: date-time */
            from: string;
            /**
             * @description `off`: engine off; `unexplained`: it moved or ran without data
             * @enum {string}
             */
            kind: "off" | "unexplained";
            /** @description By the odometer */
            km: number | null;
            /** @description Was it driving when the data stopped? */
            moving: boolean;
            /** Format: date-time */
            to: string;
        };
        GeoPointDto: {
            /**
             * @description Degrees north, WGS-84
             * @example 44.011
             */
            lat: number;
            /**
             * @description Degrees east, WGS-84
             * @example 87.304
             */
            lon: number;
        };
        HoldDto: {
            held: boolean;
            /** @description Most urgent first */
            nextSteps: string[];
            reasons: components["schemas"]["StationReasonDto"][];
        };
        HolderViewDto: {
            /** @enum {string} */
            kind: "person" | "company";
            /** @description A person’s name is masked */
            name: string;
            /** @description Masked */
            phone: string;
            /**
             * Format: date
             * @description Last day of the lease
             */
            until: string | null;
        };
        IdlePhaseDto: {
            /**
             * @description CO2, %
             * @example 14.88
             */
            co2Pct?: number;
            /**
             * @description CO, %
             * @example 0.02
             */
            coPct?: number;
            /**
             * @description HC, 1e-6
             * @example 5
             */
            hcPpm?: number;
            /**
             * @description Lambda
             * @example 1.01
             */
            lambda?: number;
            /**
             * @description O2, %
             * @example 0.09
             */
            o2Pct?: number;
            /**
             * @description Oil temperature, °C
             * @example 94.8
             */
            oilTempC?: number;
            /**
             * @description Engine speed, r/min
             * @example 737
             */
            rpm?: number;
        };
        ImportFormDto: {
            /**
             * Format: binary
             * @description .csv (UTF-8 or GB 18030), .xlsx or .ndjson, up to 200 MB
             */
            file: string;
            /**
             * @description What the rows are
             * @enum {string}
             */
            kind: "inspections" | "remote_sensing" | "vehicles" | "machines";
            /**
             * @description JSON: {"preset"?, "columns"?: {"<column>": "<field>" | {"field", "values"?, "factor"?, "year"?}}, "constants"?: {"<field>": value}}. Without it every column is a field path (or, in NDJSON, every line is a body).
             * @example {"columns":{"report_no":"reportNo","idle_co_pct":"results.idle.coPct"},"constants":{"stationCode":"652301001"}}
             */
            mapping?: string;
        };
        InspectionSearchDto: {
            /** @description `nextCursor` of the page before */
            cursor?: string;
            /**
             * Format: date-time
             * @description Tests from
             * @example 2026-01-01T00:00:00+08:00
             */
            from?: string;
            /**
             * @description Held or released
             * @enum {string}
             */
            held?: "true" | "false";
            /**
             * @description Rows a page
             * @example 50
             */
            limit?: number;
            /**
             * @description Method
             * @enum {string}
             */
            method?: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing" | "machine_smoke";
            /**
             * @description Plate as written
             * @example 新B12G4C
             */
            plate?: string;
            /**
             * @description Its colour; absent = any
             * @example blue
             */
            plateColor?: string;
            /**
             * @description Report number, whole; case does not matter
             * @example 652301001202601050001
             */
            reportNo?: string;
            /**
             * @description The platform's verdict
             * @enum {string}
             */
            result?: "pass" | "exceed" | "undetermined";
            /**
             * @description Order; default `-startedAt`, the latest test first
             * @enum {string}
             */
            sort?: "-startedAt" | "startedAt" | "-receivedAt" | "receivedAt" | "-reportNo" | "reportNo";
            /**
             * @description Station
             * @example 652301001
             */
            stationCode?: string;
            /**
             * Format: date-time
             * @description Tests before
             * @example 2026-02-01T00:00:00+08:00
             */
            to?: string;
            /**
             * @description VIN, or its last six characters
             * @example 758167
             */
            vin?: string;
        };
        InspectionUploadDto: {
            /** @description Appearance check */
            appearance?: components["schemas"]["AppearanceDto"];
            /** @description Approver */
            approver?: string;
            /** @description Set when the test was made in outage mode */
            contingency?: components["schemas"]["ContingencyDto"];
            /**
             * Format: date-time
             * @description End of the test
             * @example 2026-01-05T16:34:38+08:00
             */
            endedAt?: string;
            /** @description Ambient conditions */
            environment?: components["schemas"]["EnvironmentDto"];
            /**
             * @description Inspector
             * @example 张三
             */
            inspector?: string;
            /**
             * @description Line
             * @example 01
             */
            lineNo: string;
            /** @description Photos and videos that will follow */
            media?: components["schemas"]["MediaManifestDto"][];
            /** @description Why another method than the prescribed one was used */
            methodChange?: string;
            /** @description OBD check */
            obd?: components["schemas"]["ObdDto"];
            /** @description Second-by-second data, one row a second */
            process?: components["schemas"]["ProcessTableDto"];
            /**
             * @description Report number, unique in the whole authority
             * @example 652301001202601050000002
             */
            reportNo: string;
            /** @description Results; `method` decides which block is meant */
            results: components["schemas"]["TwoSpeedIdleDto"] | components["schemas"]["AsmDto"] | components["schemas"]["ShortTransientDto"] | components["schemas"]["TransientDto"] | components["schemas"]["LugDownDto"] | components["schemas"]["FreeAccelerationDto"] | components["schemas"]["FilterSmokeDto"] | components["schemas"]["RingelmannDto"];
            /** @description Authorised signatory */
            signatory?: string;
            /** @description Station software */
            software?: components["schemas"]["SoftwareDto"];
            /**
             * Format: date-time
             * @description Start of the test
             * @example 2026-01-05T16:31:43+08:00
             */
            startedAt: string;
            /**
             * @description Station code: county (6) + serial (3)
             * @example 652301001
             */
            stationCode: string;
            /**
             * @description The station's own verdict
             * @example pass
             * @enum {string}
             */
            stationVerdict?: "pass" | "fail" | "exempt" | "aborted" | "invalid";
            /**
             * @description Why the vehicle is tested
             * @example periodic
             * @enum {string}
             */
            testCategory: "periodic" | "registration" | "comparison" | "supervision" | "transfer";
            /**
             * @description 1 = first test in this period
             * @example 1
             */
            testTimes: number;
            /** @description The vehicle */
            vehicle: components["schemas"]["InspectionVehicleDto"];
        };
        InspectionVehicleDto: {
            /** @description Brand */
            brand?: string;
            /**
             * Format: date
             * @description Day of manufacture; a year alone is its 1 January
             * @example 2012-01-01
             */
            builtOn?: string;
            /**
             * @description Category by GB/T 15089
             * @example M1
             */
            category?: string;
            /**
             * @description Engine displacement, L
             * @example 1.39
             */
            displacementL?: number;
            /** @description Engine model */
            engineModel?: string;
            /**
             * @description Fuel by GA 24.9 (A petrol, B diesel, E gas ...) or its English name
             * @example A
             */
            fuel?: string;
            /**
             * @description Maximum design mass, kg
             * @example 1750
             */
            maxMassKg?: number;
            /** @description Model */
            model?: string;
            /**
             * @description Odometer, km
             * @example 112541
             */
            odometerKm?: number;
            /**
             * @description Plate as written; spaces, dots and full-width characters are tidied
             * @example 新B12G4C
             */
            plate?: string;
            /**
             * @description Plate colour
             * @example blue
             * @enum {string}
             */
            plateColor?: "blue" | "yellow" | "white" | "black" | "green" | "yellow_green" | "other";
            /**
             * @description Rated power, kW
             * @example 55
             */
            ratedPowerKw?: number;
            /**
             * @description Rated engine speed, r/min
             * @example 5600
             */
            ratedRpm?: number;
            /**
             * @description Reference mass, kg
             * @example 1320
             */
            referenceMassKg?: number;
            /**
             * Format: date
             * @description Day of first registration
             * @example 2012-03-18
             */
            registeredOn?: string;
            /**
             * @description Emission stage, 0 to 6
             * @example 4
             */
            stage?: number;
            /**
             * @description Use by GA 24.3
             * @example A
             */
            useNature?: string;
            /**
             * @description Vehicle identification number
             * @example LSGNDA50XDK516017
             */
            vin?: string;
        };
        IuprDto: {
            /** @description Times completed */
            completed?: number;
            /** @description Times the conditions were met */
            conditionsMet?: number;
            /**
             * @description National monitor code 1 to 18
             * @example 1
             */
            monitor: number;
            /** @description Ratio */
            ratio?: number;
        };
        JobKindDto: {
            /** @description Repeats by itself after so many ms; null = on demand */
            everyMs: number | null;
            /** @description Name */
            name: string;
            /** @description Queue */
            queue: string;
        };
        JudgedItemDto: {
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            clause: string;
            decimals: number;
            item: string;
            limitSetCode: string;
            limitSetId: string;
            limitSetVersion: number;
            /** @description As sent; null = not measured */
            measured: number | null;
            method: string;
            /** @description Stable code: why it is unusable, or how the limit was adjusted */
            reason?: string;
            /** @description A required item that was not measured leaves the verdict undetermined */
            required: boolean;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            /** @description By GB/T 8170 to the decimals of the limit; the value that was compared */
            rounded: number | null;
            /** @description Where the limit was read */
            source: string;
            standard: string;
            unit: string;
            /** @description Has a person confirmed the limit against the official text? */
            verified: boolean;
            /** @description With values of remote data */
            window?: components["schemas"]["EvidenceWindowDto"];
        };
        JudgingBacklogDto: {
            /** @description Batches stored and not judged yet */
            batches: number;
            /** @description Batches whose judging failed and is tried again */
            failed: number;
            /**
             * Format: date-time
             * @description When the oldest was stored
             */
            oldestAt: string | null;
            /** @description Records in them */
            records: number;
        };
        LastReadingDto: {
            /** Format: date-time */
            at: string;
            items: components["schemas"]["BriefItemDto"][];
            recordNo: string;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            siteCode: string;
            /** @description Usable for enforcement */
            usable: boolean;
        };
        LastTestDto: {
            areaCode: string;
            /** Format: date-time */
            at: string;
            /** @description The report is not released yet */
            held: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "inspection" | "spot_check";
            method: string;
            /** @description Station code, or name of the place */
            place: string | null;
            /** @description Report or check number */
            ref: string;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
        };
        LatestSampleDto: {
            /** Format: date-time */
            at: string;
            dpfPressureKpa: number | null;
            engineRpm: number | null;
            /** @description Degrees north, WGS-84 */
            lat: number | null;
            /** @description Degrees east, WGS-84 */
            lon: number | null;
            noxDownstreamPpm: number | null;
            noxUpstreamPpm: number | null;
            /** @description The position is a fix and not the last one repeated */
            positionValid: boolean;
            reagentLevelPct: number | null;
            scrInletC: number | null;
            speedKmh: number | null;
        };
        LimitDto: {
            /** @description Rise with the height of the station */
            altitude?: components["schemas"]["AltitudeDto"];
            /** @description Limit */
            bound: components["schemas"]["BoundDto"];
            /**
             * @description Clause of the standard
             * @example 6.1 Table 2
             */
            clause: string;
            /**
             * @description Decimals as printed
             * @example 2
             */
            decimals: number;
            /**
             * @description Item as in a verdict
             * @example idle_co
             */
            item: string;
            /**
             * @description Method
             * @example two_speed_idle
             * @enum {string}
             */
            method: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing" | "machine_smoke";
            /** @description Without this item a test is undetermined */
            required: boolean;
            /** @description Where the number was read */
            source: string;
            /**
             * @description Unit
             * @example %
             */
            unit: string;
            /** @description Confirmed against the official text by a person */
            verified: boolean;
        };
        LimitOverlapDto: {
            a: components["schemas"]["SetVersionDto"];
            b: components["schemas"]["SetVersionDto"];
            /**
             * Format: date
             * @description First day on which one test would have two limits
             */
            from: string;
        };
        LimitScopeDto: {
            /** @description Only these vehicle categories (M1, N1 …); absent = any */
            categories?: string[];
            /** @description Only these (spark, compression, none, unknown); absent = any */
            ignition?: string[];
            /**
             * @description Methods: two_speed_idle, asm, short_transient, lug_down, free_acceleration, filter_smoke, ringelmann, transient, remote_sensing, machine_smoke
             * @example [
             *       "asm"
             *     ]
             */
            methods: string[];
        };
        LimitSetDto: {
            /**
             * @description GB/T 2260; 000000 = nationwide
             * @example 000000
             */
            areaCode: string;
            /**
             * @description Code; a known one gets its next version
             * @example gb18285-2018-a
             */
            code: string;
            /**
             * Format: date
             * @description First day, today at the earliest
             * @example 2027-01-01
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description First day on which it is no longer in force; absent = open
             */
            effectiveTo?: string;
            /** @description false = the set exists and is applied to nothing */
            enabled: boolean;
            /** @description Limits */
            limits: components["schemas"]["LimitDto"][];
            /**
             * @description Why; kept in the audit trail
             * @example 生态环境部公告
             */
            reason: string;
            /** @description Which tests it is for */
            scope: components["schemas"]["LimitScopeDto"];
            /**
             * @description Standard
             * @example GB 18285-2018
             */
            standard: string;
            /** @description Title */
            title: components["schemas"]["TitleDto"];
        };
        LimitSetPreviewDto: {
            /** @description Header fields changed, limits added, removed and changed, as data */
            changes: {
                [key: string]: unknown;
            }[];
            /**
             * Format: date
             * @description Day on which the version before ends; null = there is none, or it ends anyway
             */
            endsBefore: string | null;
            refusal: components["schemas"]["PlanRefusalDto"] | null;
            /** @description Number that it would get; null = it would be refused */
            version: number | null;
        };
        LimitStepDto: {
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            clause: string;
            /** Format: date */
            from: string;
            limitSetCode: string;
            limitSetVersion: number;
            standard: string;
            /**
             * Format: date
             * @description Exclusive; null = to the end of the period
             */
            until: string | null;
            verified: boolean;
        };
        LimitTrialDto: {
            /** @description false: only the newest were looked at */
            complete: boolean;
            /** @description Over the limit by the new ones */
            exceedAfter: number;
            /** @description Over the limit as judged */
            exceedBefore: number;
            /**
             * Format: date-time
             * @description Records from this moment on
             */
            from: string;
            items: components["schemas"]["TrialItemDto"][];
            /** @description Records that would be over and were not */
            newlyOver: number;
            /** @description Records that would be within and were not */
            newlyWithin: number;
            /** @description Records looked at */
            records: number;
        };
        ListedTripDto: {
            areaCode: string | null;
            drivenS: number;
            end: components["schemas"]["PointDto"] | null;
            /** Format: date-time */
            endedAt: string;
            engineS: number;
            enterprise: string | null;
            fuelL: number;
            km: number;
            maxKmh: number;
            nox: components["schemas"]["NoxDto"];
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            start: components["schemas"]["PointDto"] | null;
            /** Format: date-time */
            startedAt: string;
            /** @description Number of the truck in the register; stands in addresses instead of plate and VIN */
            truckId: number;
            vin: string;
        };
        ListKeyDto: {
            /** @enum {string} */
            alg: "ES256";
            /** @enum {string} */
            crv: "P-256";
            /** @description RFC 7638 thumbprint */
            kid: string;
            /** @enum {string} */
            kty: "EC";
            /** @enum {string} */
            use: "sig";
            x: string;
            y: string;
        };
        ListKeysDto: {
            keys: components["schemas"]["ListKeyDto"][];
        };
        LookupActionDto: {
            /**
             * @description What was done
             * @example check_on_site
             * @enum {string}
             */
            action: "confirmed" | "check_on_site" | "order_repair" | "let_go";
            /**
             * Format: date-time
             * @description When; absent = now
             */
            at?: string;
            /** @description Remark */
            note?: string;
        };
        LookupAnswerDto: {
            /** Format: date-time */
            at: string;
            lastReadings: components["schemas"]["LastReadingDto"][];
            lastTests: components["schemas"]["LastTestDto"][];
            /** @description Version of the flag list that was asked */
            listVersion: string;
            /** Format: uuid */
            lookupId: string;
            /** @description Best first; of a tolerant match nothing but its identity is told */
            matches: components["schemas"]["LookupMatchDto"][];
            /**
             * @description What to do now
             * @enum {string}
             */
            nextStep: "next.confirm_identity" | "next.record_vehicle" | "next.enforce_overdue" | "next.serve_notice" | "next.order_retest" | "next.test_now" | "next.order_inspection" | "next.let_pass";
            /** @description Open flags with evidence and what clears them */
            openFlags: components["schemas"]["LookupFlagDto"][];
            /** @description Stable codes with their numbers, most severe first */
            reasons: components["schemas"]["ReasonDto"][];
            /** @description Look-ups left today; null = no daily limit */
            remainingToday: number | null;
            /** @description More plates resembled the query than were looked at */
            truncated: boolean;
            /** @enum {string} */
            verdict: "red" | "amber" | "green";
        };
        LookupDto: {
            /** @description Reference of the photo that the plate was read from */
            photoRef?: string;
            /**
             * @description Plate (also misread or incomplete), VIN, or the last six characters of a VIN
             * @example 新B12345
             */
            plate: string;
            /**
             * @description Plate colour if it was seen: blue, yellow, white, black, green, yellow_green, other, or the Chinese word
             * @example blue
             */
            plateColor?: string;
            /**
             * @description Why it is asked; kept with the look-up
             * @example 路检路查
             */
            purpose: string;
            /**
             * @description Similar plates: `auto` = only when nothing is exactly what was asked
             * @example auto
             * @enum {string}
             */
            similar?: "auto" | "always";
        };
        LookupEvidenceDto: {
            /** Format: date-time */
            at: string;
            body: components["schemas"]["EvidenceBodyDto"];
            ref: string;
            /** @enum {string} */
            refKind: "reading" | "inspection" | "truck_day";
        };
        LookupFlagDto: {
            /** @description The defined event that clears it */
            clearsBy: string;
            /** Format: date-time */
            deadline: string | null;
            /** @description The latest three */
            evidence: components["schemas"]["LookupEvidenceDto"][];
            evidenceCount: number;
            /** Format: uuid */
            id: string;
            item: string;
            /** @enum {string} */
            kind: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            /** Format: date-time */
            openedAt: string;
            rule: string;
            ruleVersion: number;
            /** @enum {string} */
            state: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
            /** @description Worst value as a multiple of its limit */
            worstRatio: number | null;
        };
        LookupMatchDto: {
            formerPlates: components["schemas"]["PlateSpanDto"][];
            /** @description Their content is told only of a vehicle that is surely meant */
            openFlagCount: number;
            plate: components["schemas"]["PlateDto"] | null;
            /** @description false: seen at the roadside, in no register */
            registered: boolean;
            vehicle: components["schemas"]["LookupVehicleDto"] | null;
            why: components["schemas"]["MatchWhyDto"];
        };
        LookupVehicleDto: {
            areaCode: string | null;
            buildYear: number | null;
            category: string | null;
            emissionStage: number | null;
            /** @description GA 24.9 letters */
            fuel: string | null;
            /** Format: uuid */
            id: string;
            model: string | null;
            registeredOn: string | null;
            vehicleType: string | null;
            vin: string | null;
            /** @description Doubts about the VIN */
            vinMarks: components["schemas"]["ReasonDto"][];
        };
        LugDownDto: {
            /**
             * @description k at 80 % VelMaxHP, 1/m
             * @example 0.58
             */
            k80?: number;
            /**
             * @description k at 100 % VelMaxHP, 1/m
             * @example 0.62
             */
            k100?: number;
            /**
             * @description Engine speed at maximum power, r/min
             * @example 2545
             */
            maxPowerRpm?: number;
            /**
             * @description Corrected maximum wheel power, kW
             * @example 51
             */
            maxWheelPowerKw?: number;
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "lug_down";
            /**
             * @description NOx at 80 %, 1e-6 (judged)
             * @example 261
             */
            nox80Ppm?: number;
            /**
             * @description NOx at 100 %, 1e-6
             * @example 328
             */
            nox100Ppm?: number;
            /**
             * @description Rated engine power, kW
             * @example 85
             */
            ratedPowerKw?: number;
            /**
             * @description Upper end of the rated speed, r/min
             * @example 2750
             */
            ratedRpmHigh?: number;
            /**
             * @description Lower end of the rated speed, r/min
             * @example 2250
             */
            ratedRpmLow?: number;
            /**
             * @description VelMaxHP, km/h
             * @example 40.92
             */
            velMaxHpKmh?: number;
        };
        MachineAlarmDto: {
            areaCode: string;
            code: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            firstAt: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /** Format: date-time */
            lastAt: string;
            lat: number;
            lon: number;
            /** Format: uuid */
            machineId: string;
            reasons: components["schemas"]["ReasonDto"][];
            /** @enum {string} */
            source: "gate" | "officer" | "terminal";
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @description Reports of that day */
            times: number;
            zoneCode: string;
            zoneNameEn: string;
            zoneNameZh: string;
        };
        MachineAlarmsDto: {
            items: components["schemas"]["MachineAlarmDto"][];
        };
        MachineBriefDto: {
            /** @description County */
            areaCode: string;
            code: string;
            /** @enum {string} */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /** Format: date-time */
            lastCheckedAt: string | null;
            /**
             * @description Last smoke test
             * @enum {string|null}
             */
            lastResult: "pass" | "exceed" | "undetermined" | null;
            manufacturer: string;
            model: string | null;
            /** @description A person’s name is masked */
            ownerName: string;
            /** @enum {string} */
            plateState: "none" | "made" | "fitted" | "lost";
            /** @description kW */
            powerKw: number | null;
            /** Format: date-time */
            registeredAt: string;
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @enum {string} */
            state: "active" | "moved_out" | "scrapped" | "merged";
            /** @description Place of work */
            workPlace: string;
        };
        MachineChangeDto: {
            /**
             * @description What is done
             * @example transfer
             * @enum {string}
             */
            action: "transfer" | "lease" | "end_lease" | "relocate" | "move_out" | "move_in" | "scrap" | "correct" | "make_plate" | "fit_plate" | "lose_plate" | "reissue_plate";
            /** @description relocate, move_in: the county */
            areaCode?: string;
            /** @description Made by the caller: the same again changes nothing */
            changeNo: string;
            /** @description correct: all facts as they should be */
            facts?: components["schemas"]["MachineFactsDto"];
            /** @description lease: who works with it */
            holder?: components["schemas"]["MachineHolderDto"];
            /**
             * Format: date
             * @description fit_plate: the day; default today
             */
            on?: string;
            /** @description transfer: the new owner */
            owner?: components["schemas"]["MachineOwnerDto"];
            /**
             * @description Why; kept in the history
             * @example 买卖合同 2026-031
             */
            reason: string;
            /** @description The new place of work */
            workPlace?: components["schemas"]["WorkPlaceDto"];
        };
        MachineCheckAnswerDto: {
            checkNo: string;
            countedFor: components["schemas"]["MachineCountedForDto"][];
            /** Format: uuid */
            id: string;
            /**
             * @description Class of GB 36886-2018; null = no exhaust
             * @enum {string|null}
             */
            smokeClass: "I" | "II" | "III" | null;
            verdict: components["schemas"]["SmokeVerdictDto"];
            zoneAnswer: components["schemas"]["ZoneAnswerDto"];
        };
        MachineCheckDto: {
            /**
             * @description County of the place, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /**
             * Format: date-time
             * @description When
             * @example 2026-03-02T09:14:05+08:00
             */
            checkedAt: string;
            /** @description The officer’s own number: the same again changes nothing */
            checkNo: string;
            /**
             * @description Code of the machine
             * @example 3-AB12CD34
             */
            code: string;
            /** @description Serial number of the opacimeter */
            instrumentNo?: string;
            /** @description Highest engine speed reached, 1/min */
            maxRpm?: number;
            /** @description Where; its position tells which zones apply */
            place?: components["schemas"]["PlaceDto"];
            /**
             * @description Light absorption at free acceleration in order, m⁻¹; the last three count
             * @example [
             *       0.71,
             *       0.69,
             *       0.7
             *     ]
             */
            readings: number[];
            /** @description Remark */
            remark?: string;
            /**
             * @description Ringelmann level
             * @example 0
             */
            ringelmann?: number;
        };
        MachineChecksDto: {
            items: components["schemas"]["MachineCheckViewDto"][];
            nextCursor: string | null;
        };
        MachineCheckViewDto: {
            areaCode: string;
            /** Format: date-time */
            checkedAt: string;
            checkNo: string;
            code: string;
            countedFor: components["schemas"]["MachineCountedForDto"][];
            /** Format: uuid */
            id: string;
            /** @description Why it does not count */
            invalidReasons: string[];
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /** Format: uuid */
            machineId: string;
            officer: string;
            place: string | null;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            /**
             * @description Class of GB 36886-2018; null = no exhaust
             * @enum {string|null}
             */
            smokeClass: "I" | "II" | "III" | null;
            verdict: components["schemas"]["SmokeVerdictDto"];
            zoneAnswer: components["schemas"]["ZoneAnswerDto"];
        };
        MachineCountedForDto: {
            /** Format: uuid */
            campaignId: string;
            /**
             * @description `repeated`: this machine was counted before
             * @enum {string}
             */
            outcome: "counted" | "repeated" | "invalid";
            /** @description Stable codes: why not */
            reasons: string[];
            /** Format: uuid */
            requirementId: string;
        };
        MachineCoverageDto: {
            counties: components["schemas"]["CountyCoverageDto"][];
            measures: components["schemas"]["CoverageMeasureDto"][];
            total: components["schemas"]["CountyCoverageDto"];
            /** @description Year of the tests */
            year: number;
        };
        MachineFactsDto: {
            /** @description Emission control device fitted later */
            controlDevice?: string;
            /** @description 环保信息公开编号 */
            disclosureNo?: string;
            /**
             * @description Manufacturer of the engine; required unless electric
             * @example 潍柴动力股份有限公司
             */
            engineMaker?: string;
            /**
             * @description Engine model
             * @example WP6G175E331
             */
            engineModel?: string;
            /**
             * @description Engine number; required unless electric
             * @example 6P19E012345
             */
            engineNo?: string;
            /**
             * @description Fuel
             * @example diesel
             * @enum {string}
             */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /**
             * @description Kind
             * @example excavator
             * @enum {string}
             */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /**
             * @description Manufacturer of the machine
             * @example 徐州工程机械集团有限公司
             */
            manufacturer: string;
            /**
             * @description Model
             * @example XE215D
             */
            model?: string;
            /**
             * @description Product identification number (PIN)
             * @example XUG0215DCKA01234
             */
            pin: string;
            /**
             * @description Rated net power, kW; required unless electric
             * @example 129
             */
            powerKw?: number;
            /**
             * Format: date
             * @description Production date
             * @example 2019-05-20
             */
            producedOn: string;
            /**
             * @description Emission stage; D electric, X not known
             * @example 3
             * @enum {string}
             */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
        };
        MachineFactsViewDto: {
            controlDevice: string | null;
            /** @description 环保信息公开编号 */
            disclosureNo: string | null;
            engineMaker: string | null;
            engineModel: string | null;
            engineNo: string | null;
            /** @enum {string} */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            manufacturer: string;
            model: string | null;
            /** @description Product identification number */
            pin: string;
            /** @description Rated net power, kW */
            powerKw: number | null;
            /** Format: date */
            producedOn: string;
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
        };
        MachineFindDto: {
            /**
             * @description Code, or the token of its QR code
             * @example 3-AB12CD34
             */
            code: string;
        };
        MachineHistoryDto: {
            /** @description register, transfer, lease … */
            action: string;
            /** Format: date-time */
            at: string;
            /** @description Who */
            author: string;
            authorRole: string;
            difference: components["schemas"]["DifferenceDto"][];
            reason: string;
            version: number;
        };
        MachineHolderDto: {
            /**
             * @description A person or a company
             * @enum {string}
             */
            kind: "person" | "company";
            /** @description Name */
            name: string;
            /** @description Phone */
            phone: string;
            /**
             * Format: date
             * @description Last day of the lease
             */
            until?: string;
        };
        MachineMergeDecisionDto: {
            /** @description true: they are one; false: they are two */
            confirm: boolean;
            /** @description Why */
            reason: string;
        };
        MachineMergeDto: {
            /** @description Row that leads to this one afterwards */
            dropId: string;
            /** @description Why they are one machine */
            reason: string;
        };
        MachineOwnerDto: {
            /**
             * @description A person or a company
             * @enum {string}
             */
            kind: "person" | "company";
            /** @description Name */
            name: string;
            /** @description Phone */
            phone: string;
        };
        MachinePageDto: {
            items: components["schemas"]["MachineBriefDto"][];
            nextCursor: string | null;
        };
        MachinePhotoDto: {
            /**
             * @description What it shows
             * @example machine_plate
             * @enum {string}
             */
            kind: "machine_plate" | "engine_plate" | "machine" | "environment_label";
            /** @description SHA-256 of the photo that was uploaded before */
            sha256: string;
        };
        MachinePhotoStoredDto: {
            sha256: string;
            size: number;
        };
        MachinePhotoViewDto: {
            /** @enum {string} */
            kind: "machine_plate" | "engine_plate" | "machine" | "environment_label";
            /** @description Address of the bytes, with the caller’s rights */
            path: string;
            sha256: string;
        };
        MachineRegistrationDto: {
            /**
             * @description County of the place of work, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /** @description Emission control device fitted later */
            controlDevice?: string;
            /** @description 环保信息公开编号 */
            disclosureNo?: string;
            /**
             * @description Manufacturer of the engine; required unless electric
             * @example 潍柴动力股份有限公司
             */
            engineMaker?: string;
            /**
             * @description Engine model
             * @example WP6G175E331
             */
            engineModel?: string;
            /**
             * @description Engine number; required unless electric
             * @example 6P19E012345
             */
            engineNo?: string;
            /**
             * @description Code given elsewhere, which stays
             * @example 3-AB12CD34
             */
            existingCode?: string;
            /**
             * @description Fuel
             * @example diesel
             * @enum {string}
             */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /**
             * @description Kind
             * @example excavator
             * @enum {string}
             */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /**
             * @description Manufacturer of the machine
             * @example 徐州工程机械集团有限公司
             */
            manufacturer: string;
            /**
             * @description Model
             * @example XE215D
             */
            model?: string;
            /** @description Photos of the plates of machine and engine */
            photos: components["schemas"]["MachinePhotoDto"][];
            /**
             * @description Product identification number (PIN)
             * @example XUG0215DCKA01234
             */
            pin: string;
            /**
             * @description Rated net power, kW; required unless electric
             * @example 129
             */
            powerKw?: number;
            /**
             * Format: date
             * @description Production date
             * @example 2019-05-20
             */
            producedOn: string;
            /**
             * @description new, moved in, or in use without a code
             * @example new
             * @enum {string}
             */
            reason: "new" | "moved_in" | "in_use";
            /**
             * @description Made by the device: sending the same registration again changes nothing
             * @example d0b1c2d3-1
             */
            registrationNo: string;
            /** @description Remark */
            remark?: string;
            /**
             * @description Emission stage; D electric, X not known
             * @example 3
             * @enum {string}
             */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @description Place of work */
            workPlace: components["schemas"]["WorkPlaceDto"];
        };
        MachineScanDto: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Code of the machine, or the token of its QR code */
            code: string;
            /**
             * @description enter or leave
             * @enum {string}
             */
            direction: "enter" | "leave";
            /** @description Made by the gate’s device: the same again changes nothing */
            scanNo: string;
            /** @description Code of the site */
            siteCode: string;
        };
        MachineSearchDto: {
            /** @description nextCursor of the page before */
            cursor?: string;
            /**
             * @description Part of code, PIN, engine number, manufacturer or place of work
             * @example XUG0215
             */
            text?: string;
        };
        MachineSiteDto: {
            /** @description County */
            areaCode: string;
            /**
             * @description Code of the site
             * @example GD-652301-001
             */
            code: string;
            /** @description Enterprise whose account scans at the gate */
            enterprise?: string;
            /** @description Latitude, WGS-84 */
            lat?: number;
            /** @description Longitude, WGS-84 */
            lon?: number;
            /** @description How long a machine may stay, h */
            maxStayHours?: number;
            /** @description Name */
            name: string;
        };
        MachineSitesDto: {
            items: components["schemas"]["MachineSiteViewDto"][];
        };
        MachineSiteViewDto: {
            areaCode: string;
            code: string;
            enterprise: string | null;
            lat: number | null;
            lon: number | null;
            /** @description h */
            maxStayHours: number | null;
            name: string;
            /** @description Of them, too long */
            overstaying: number;
            /** @description Machines there now */
            present: number;
        };
        MachineStatementDto: {
            /**
             * @description County of the place of work, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /** @description Emission control device fitted later */
            controlDevice?: string;
            /** @description 环保信息公开编号 */
            disclosureNo?: string;
            /**
             * @description Manufacturer of the engine; required unless electric
             * @example 潍柴动力股份有限公司
             */
            engineMaker?: string;
            /**
             * @description Engine model
             * @example WP6G175E331
             */
            engineModel?: string;
            /**
             * @description Engine number; required unless electric
             * @example 6P19E012345
             */
            engineNo?: string;
            /**
             * @description Code given elsewhere, which stays
             * @example 3-AB12CD34
             */
            existingCode?: string;
            /**
             * @description Fuel
             * @example diesel
             * @enum {string}
             */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /**
             * @description Kind
             * @example excavator
             * @enum {string}
             */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /**
             * @description Manufacturer of the machine
             * @example 徐州工程机械集团有限公司
             */
            manufacturer: string;
            /**
             * @description Model
             * @example XE215D
             */
            model?: string;
            /** @description Photos of the plates of machine and engine */
            photos: components["schemas"]["MachinePhotoDto"][];
            /**
             * @description Product identification number (PIN)
             * @example XUG0215DCKA01234
             */
            pin: string;
            /**
             * @description Rated net power, kW; required unless electric
             * @example 129
             */
            powerKw?: number;
            /**
             * Format: date
             * @description Production date
             * @example 2019-05-20
             */
            producedOn: string;
            /**
             * @description new, moved in, or in use without a code
             * @example new
             * @enum {string}
             */
            reason: "new" | "moved_in" | "in_use";
            /** @description Remark */
            remark?: string;
            /**
             * @description Emission stage; D electric, X not known
             * @example 3
             * @enum {string}
             */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @description Place of work */
            workPlace: components["schemas"]["WorkPlaceDto"];
        };
        MachineStockDto: {
            /** @description County */
            areaCode: string;
            /**
             * Format: date
             * @description As of
             */
            asOf: string;
            /** @description Machines */
            machines: number;
            /** @description Where the number comes from */
            source: string;
        };
        MachineViewDto: {
            /** @description County */
            areaCode: string;
            code: string;
            facts: components["schemas"]["MachineFactsViewDto"];
            /** @description Codes of rows that were merged into this one */
            formerCodes: string[];
            /** @description The latest first */
            history: components["schemas"]["MachineHistoryDto"][];
            holder: components["schemas"]["HolderViewDto"] | null;
            /** Format: uuid */
            id: string;
            /** @description Doubts, for a second look */
            marks: components["schemas"]["ReasonDto"][];
            /**
             * Format: uuid
             * @description The row that goes on in its place
             */
            mergedInto: string | null;
            owner: components["schemas"]["OwnerViewDto"];
            photos: components["schemas"]["MachinePhotoViewDto"][];
            /** Format: date */
            plateFittedOn: string | null;
            /** @enum {string} */
            plateState: "none" | "made" | "fitted" | "lost";
            /** Format: date-time */
            registeredAt: string;
            /** @enum {string} */
            state: "active" | "moved_out" | "scrapped" | "merged";
            /** @description What the QR code carries; leads to the public view */
            token: string;
            version: number;
            workPlace: components["schemas"]["WorkPlaceViewDto"];
        };
        MachineVisitDto: {
            areaCode: string;
            code: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /** Format: date-time */
            leaveBy: string;
            /** Format: date-time */
            leftAt: string | null;
            /**
             * @description `moved`: it was seen at another site
             * @enum {string|null}
             */
            leftHow: "scan" | "moved" | null;
            /** Format: uuid */
            machineId: string;
            /** @description Still there though it should have left */
            overstay: boolean;
            siteCode: string;
            siteName: string;
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @description false: a zone forbade it when it came */
            zoneAllowed: boolean;
        };
        MachineVisitsDto: {
            items: components["schemas"]["MachineVisitDto"][];
            nextCursor: string | null;
        };
        MachineZoneDto: {
            /**
             * @description Area it belongs to
             * @example 652301
             */
            areaCode: string;
            /**
             * @description Name of the zone for all its versions
             * @example changji-low-emission
             */
            code: string;
            /**
             * Format: date
             * @description First day
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description First day on which it is over
             */
            effectiveTo?: string;
            /** @description Kinds that are exempt: excavator, crane, dozer, loader, roller, paver, grader, forklift, piling, stacker, tractor, shuttle, in_plant_vehicle, other */
            exemptKinds?: string[];
            /**
             * @description Machines below this stage may not work there
             * @enum {string}
             */
            minStage?: "1" | "2" | "3" | "4";
            /** @description English name */
            nameEn: string;
            /** @description Chinese name */
            nameZh: string;
            /** @description Rings of [longitude, latitude], WGS-84; a ring inside another is a hole */
            rings: number[][][];
            /** @description Class III of GB 36886-2018 is set there */
            smokeClassIii?: boolean;
            /** @description Announcement it follows */
            source: string;
        };
        MapSettingsDto: {
            /** @description Number of the approved base map */
            approvalNumber: string | null;
            /**
             * @description Datum of the outlines
             * @enum {string}
             */
            datum: "wgs84" | "gcj02";
            /** @description GeoJSON of outlines */
            outlines: {
                [key: string]: unknown;
            } | null;
        };
        MatchWhyDto: {
            /** @description null = no colour was asked for or none is known */
            colourAgrees: boolean | null;
            /** @description Each character that differs */
            differences: components["schemas"]["PlateDifferenceDto"][];
            /** @description 0 = the same text; it only ranks */
            distance: number;
            /** @enum {string} */
            kind: "exact" | "former_plate" | "vin_last6" | "tolerant";
            /** @enum {string} */
            matchedOn: "plate" | "vin";
        };
        MaxBoundDto: {
            /** @enum {string} */
            kind: "max";
            value: number;
        };
        MediaManifestDto: {
            /**
             * @description File name
             * @example front.jpg
             */
            file: string;
            /**
             * @description Kind of shot (100 VIN plate, 101 front, 102 rear, 103 tailpipe ...; v01 video front ...)
             * @example 101
             */
            kind: string;
            /**
             * @description SHA-256 of the bytes, lower-case hexadecimal
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * @description Size in bytes; photos to 16 MB, videos to 50 MB
             * @example 183204
             */
            size: number;
        };
        MeDto: {
            /**
             * @description GB/T 2260; a prefecture contains its counties
             * @example [
             *       "652301"
             *     ]
             */
            areas: string[];
            /** @example 王伟 */
            displayName: string;
            /** Format: uuid */
            id: string;
            /**
             * @example officer
             * @enum {string}
             */
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            /** @description Is a second factor enrolled? */
            secondFactor: boolean;
            /** @example [] */
            setup: string[];
            /** @description What a machine account speaks for */
            subject: components["schemas"]["SubjectDto"] | null;
            /** @example officer.changji */
            username: string;
        };
        MergedDto: {
            /**
             * Format: uuid
             * @description Of the proposal
             */
            id: string;
        };
        MergePageDto: {
            items: components["schemas"]["MergeViewDto"][];
        };
        MergeViewDto: {
            /** Format: date-time */
            decidedAt: string | null;
            dropCode: string;
            /** Format: uuid */
            dropId: string;
            /** Format: uuid */
            id: string;
            keepCode: string;
            /** Format: uuid */
            keepId: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "refused";
        };
        MinBoundDto: {
            /** @enum {string} */
            kind: "min";
            value: number;
        };
        MismatchDto: {
            /**
             * @description What differs, in the officer’s words
             * @example 登记为蓝色轿车，实为白色厢式货车
             */
            words?: string;
        };
        MismatchPageDto: {
            items: components["schemas"]["MismatchViewDto"][];
            nextCursor: string | null;
        };
        MismatchViewDto: {
            areaCode: string | null;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lookupId: string;
            officer: string;
            /** @description Photos: digests for `GET /enforcement/lookups/{lookupId}/photos/{sha256}` */
            photos: string[];
            plate: components["schemas"]["PlateTextDto"];
            state: string;
            /**
             * Format: uuid
             * @description The vehicle registered under the plate
             */
            vehicleId: string | null;
            words: string | null;
        };
        MissingFieldDto: {
            field: string;
            /**
             * @description What it is needed for
             * @enum {string}
             */
            need: "identity" | "limits" | "test" | "supervision";
        };
        NewFenceDto: {
            /**
             * @description Area that it belongs to
             * @example 652301
             */
            areaCode: string;
            /**
             * @description `alarm`: tell of trucks that cross it; `county`: border of the area, for shares by county
             * @enum {string}
             */
            kind: "alarm" | "county";
            /**
             * @description Name
             * @example 城区限行区
             */
            name: string;
            /** @description Corners in order; 3 to 2,000 */
            ring: components["schemas"]["GeoPointDto"][];
            /**
             * @description What to tell of; `none` for a border
             * @enum {string}
             */
            tells: "enter" | "leave" | "both" | "none";
        };
        NewOutageNoticeDto: {
            /**
             * @description Area
             * @example 652301
             */
            areaCode: string;
            /**
             * Format: date-time
             * @description Until; absent = until it is ended
             * @example 2026-11-22T18:00:00+08:00
             */
            endsAt?: string;
            /**
             * Format: date-time
             * @description From
             * @example 2026-11-22T09:00:00+08:00
             */
            startsAt: string;
            /**
             * @description One station of the area; absent = all
             * @example 652301001
             */
            stationCode?: string;
            /**
             * @description The same in English
             * @example City network down
             */
            textEn?: string;
            /**
             * @description What happened and what stations do, Chinese
             * @example 市政网络中断
             */
            textZh: string;
        };
        NewTruckMeasureDto: {
            /**
             * Format: date
             * @description Day on which it was done
             * @example 2026-10-20
             */
            doneOn: string;
            /**
             * @description What was done
             * @enum {string}
             */
            kind: "repair" | "retrofit";
            /**
             * @description What exactly, by whom
             * @example 更换 SCR 催化器
             */
            note?: string;
        };
        NextThingDto: {
            reason: components["schemas"]["StationReasonDto"] | null;
            /** @description `upload_media`, or the first next step of the hold */
            step: string;
        };
        NoxDto: {
            /** @description g */
            g: number;
            /** @description g/h */
            gPerH: number | null;
            /** @description g/km */
            gPerKm: number | null;
            /** @description km driven in those seconds */
            km: number;
            /** @description seconds */
            s: number;
        };
        ObdDto: {
            /**
             * @description Did the tool communicate?
             * @example yes
             * @enum {string}
             */
            communication?: "yes" | "no" | "not_checked";
            /**
             * @description Why it did not
             * @enum {string}
             */
            communicationFailure?: "connector_damaged" | "connector_not_found" | "connected_no_reply";
            /**
             * @description Number of trouble codes
             * @example 0
             */
            dtcCount?: number;
            /** @description Trouble codes */
            dtcs?: components["schemas"]["DtcDto"][];
            /**
             * Format: date-time
             * @description Its end
             */
            endedAt?: string;
            /** @description In-use monitoring ratios */
            iupr?: components["schemas"]["IuprDto"][];
            /**
             * @description Kind of OBD the model needs
             * @example eobd
             * @enum {string}
             */
            kind?: "obd2" | "none" | "eobd" | "cn_obd6";
            /**
             * @description Does the warning lamp itself work?
             * @example yes
             * @enum {string}
             */
            lampWorks?: "yes" | "no" | "not_checked";
            /** @description Distance with the lamp lit, km */
            milDistanceKm?: number;
            /**
             * @description Is the malfunction lamp lit?
             * @example no
             * @enum {string}
             */
            milOn?: "yes" | "no" | "not_checked";
            /** @description Their names */
            notReady?: string[];
            /**
             * @description Monitors not ready
             * @example 0
             */
            notReadyCount?: number;
            /** @description Odometer as read, km */
            odometerKm?: number;
            /**
             * @description The station's own result
             * @example pass
             * @enum {string}
             */
            result?: "pass" | "fail" | "exempt" | "no_obd";
            /**
             * Format: date-time
             * @description Start of the OBD check
             */
            startedAt?: string;
            /**
             * @description Does the remote-monitoring terminal communicate? (heavy diesels)
             * @enum {string}
             */
            terminalCommunication?: "yes" | "no" | "not_checked";
            /** @description Control units */
            units?: components["schemas"]["ControlUnitDto"][];
            /** @description VIN as read from the engine control unit */
            vin?: string;
        };
        OfflineLookupDto: {
            /**
             * Format: date-time
             * @description When it was asked
             */
            at: string;
            /** @description Made by the phone (UUID version 7) */
            id: string;
            /**
             * @description Was the plate on the list?
             * @example yes
             * @enum {string}
             */
            listed: "yes" | "no";
            /** @description Version of the list */
            listVersion?: string;
            /**
             * @description As typed
             * @example 新B12345
             */
            plate: string;
            /**
             * @description Plate colour if it was seen
             * @example yellow
             */
            plateColor?: string;
            /**
             * @description Purpose
             * @example 路检路查
             */
            purpose: string;
            /**
             * @description What the phone answered; never green
             * @example red
             * @enum {string}
             */
            verdict: "red" | "amber";
        };
        OfflineLookupsDto: {
            /** @description In any order; sent again they change nothing */
            items: components["schemas"]["OfflineLookupDto"][];
        };
        OtpDto: {
            /** @example 492039 */
            otp: string;
        };
        OutageNoticeDto: {
            areaCode: string;
            /**
             * @description Uploads made under it say so in `contingency.code`
             * @example OUT-20261122-01
             */
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Account that published it */
            createdBy: string;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description In force at the time of the answer */
            inForce: boolean;
            /** Format: date-time */
            startsAt: string;
            /** @description null = every station of the area */
            stationCode: string | null;
            text: components["schemas"]["OutageTextDto"];
            /** @description Tests uploaded under its code */
            uploads: number;
        };
        OutageNoticePageDto: {
            items: components["schemas"]["OutageNoticeDto"][];
            nextCursor: string | null;
        };
        OutageTextDto: {
            en: string;
            zh: string;
        };
        OwnerContactDto: {
            /** @enum {string} */
            kind: "person" | "company";
            name: string;
            phone: string;
        };
        OwnerSignedUpDto: {
            /** @description Name to sign in with */
            username: string;
        };
        OwnerSignUpDto: {
            /**
             * @description A person or a company
             * @example company
             * @enum {string}
             */
            kind: "person" | "company";
            /**
             * @description Name of the person or the company
             * @example 昌吉市示范土方工程公司
             */
            name: string;
            /** @description Password, at least 10 characters of three kinds */
            password: string;
            /**
             * @description Mobile number; the name to sign in with
             * @example 13800000001
             */
            phone: string;
        };
        OwnerViewDto: {
            /** @enum {string} */
            kind: "person" | "company";
            /** @description A person’s name is masked */
            name: string;
            /** @description Masked */
            phone: string;
        };
        PartDto: {
            /** @description Part */
            name: string;
            /** @description Why it is down */
            reason: string | null;
            /** @enum {string} */
            status: "up" | "down";
        };
        PlaceDto: {
            /**
             * @description Latitude, WGS-84
             * @example 44.02
             */
            lat?: number;
            /**
             * @description Longitude, WGS-84
             * @example 87.32
             */
            lon?: number;
            /**
             * @description Name of the place
             * @example 乌奎高速昌吉东收费站
             */
            name?: string;
        };
        PlanFaultDto: {
            /** @description Stable code */
            code: string;
            /** @description Numbers that belong to it */
            data?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Field at fault, empty = the whole */
            path: string;
        };
        PlanRefusalDto: {
            faults: components["schemas"]["PlanFaultDto"][];
            /**
             * @description `repeated`: the last version says exactly this
             * @enum {string}
             */
            kind: "invalid" | "overlap" | "repeated" | "unknown";
            overlaps: components["schemas"]["LimitOverlapDto"][];
        };
        PlateDifferenceDto: {
            /** @description From 0 in the stored plate; of `extra` in the query */
            position: number;
            queried: string | null;
            stored: string | null;
            /** @enum {string} */
            why: "confusable" | "province" | "missing" | "extra" | "substituted";
        };
        PlateDto: {
            /** @enum {string|null} */
            colour: "blue" | "yellow" | "white" | "black" | "green" | "yellow_green" | "other" | null;
            text: string;
        };
        PlateSpanDto: {
            /** @enum {string} */
            colour: "blue" | "yellow" | "white" | "black" | "green" | "yellow_green" | "other";
            /** Format: date-time */
            from: string;
            text: string;
            /**
             * Format: date-time
             * @description null = carried now
             */
            until: string | null;
        };
        PlateTextDto: {
            colour: string | null;
            text: string;
        };
        PointDto: {
            /** @description Degrees north, WGS-84 */
            lat: number;
            /** @description Degrees east, WGS-84 */
            lon: number;
        };
        Problem: {
            /**
             * @description Stable; programs decide by it
             * @example request.invalid
             */
            code: string;
            /** @description Facts for programs: seconds to wait, ids */
            data?: {
                [key: string]: unknown;
            };
            /** @description Every fault of the request, not only the first */
            errors: {
                /** @example field.missing */
                code: string;
                message: {
                    en: string;
                    zh: string;
                };
                /** @example vehicle.vin */
                path: string;
            }[];
            /** @description Number of the request; quote it when asking for help */
            instance: string;
            message: {
                en: string;
                zh: string;
            };
            /** @example 400 */
            status: number;
            title: string;
            /** @example about:blank */
            type: string;
        };
        ProcessTableDto: {
            /**
             * @description Any of the method's columns; `second` and `phase` must be among them.
             *
             *     - two_speed_idle: second (s), phase, phaseSecond (s), hcPpm (1e-6), coPct (%), o2Pct (%), co2Pct (%), lambda, rpm (r/min), oilTempC (°C); phases 0 rated_70, 1 high_idle_preparation, 2 high_idle, 3 idle_preparation, 4 idle
             *     - asm: second (s), phase, phaseSecond (s), speedKmh (km/h), rpm (r/min), torqueNm (N·m), loadKw (kW), dynoLoadKw (kW), coRawPct (%), coPct (%), hcRawPpm (1e-6), hcPpm (1e-6), noRawPpm (1e-6), noPpm (1e-6), co2Pct (%), o2Pct (%), lambda, noHumidityFactor, dilutionFactor; phases 0 preparation, 1 mode_5025, 2 mode_2540, 3 acceleration
             *     - short_transient: second (s), phase, phaseSecond (s), speedKmh (km/h), rpm (r/min), dynoLoadKw (kW), hcRawPpm (1e-6), hcPpm (1e-6), coRawPct (%), coPct (%), noxRawPpm (1e-6), noxPpm (1e-6), co2Pct (%), o2Pct (%), o2DilutedPct (%), dilutedFlowLs (L/s), humidityFactor, dilutionFactor, lambda; phases 0 preparation, 1 idle_before, 2 cycle
             *     - transient: second (s), phase, phaseSecond (s), speedKmh (km/h), rpm (r/min), dynoLoadKw (kW), hcPpm (1e-6), coPct (%), co2Pct (%), noxPpm (1e-6), o2Pct (%), o2DilutedPct (%), exhaustFlowLs (L/s), lambda; phases 0 preparation, 1 idle_before, 2 cycle
             *     - lug_down: second (s), phase, phaseSecond (s), speedKmh (km/h), torqueNm (N·m), rpm (r/min), dynoLoadKw (kW), k (1/m), co2Pct (%), noxPpm (1e-6); phases 0 power_scan, 1 return_to_100, 2 at_100, 3 at_80
             *     - free_acceleration: second (s), phase, phaseSecond (s), k (1/m), rpm (r/min)
             *     - filter_smoke: no process data
             *     - ringelmann: no process data
             * @example [
             *       "second",
             *       "phase",
             *       "k",
             *       "rpm"
             *     ]
             */
            columns: string[];
            /**
             * @description Rows in the order of `columns`, at most 3600
             * @example [
             *       [
             *         1,
             *         1,
             *         0.02,
             *         760
             *       ],
             *       [
             *         2,
             *         1,
             *         0.45,
             *         2480
             *       ]
             *     ]
             */
            rows: (number | null)[][];
        };
        PublicMachineDto: {
            /** @description County */
            areaCode: string;
            areaNameEn: string;
            areaNameZh: string;
            code: string;
            /** @enum {string} */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /** Format: date */
            lastCheckedOn: string | null;
            /**
             * @description Last smoke test
             * @enum {string|null}
             */
            lastResult: "pass" | "exceed" | "undetermined" | null;
            /** Format: date */
            registeredOn: string;
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @enum {string} */
            state: "active" | "moved_out" | "scrapped" | "merged";
        };
        PublishedZoneDto: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        QuarantineDecisionDto: {
            /**
             * @description Why
             * @example 点位已补登记，重新导入
             */
            reason: string;
        };
        QuarantineSumDto: {
            /** @description Where it came in */
            channel: string;
            /** @description Items */
            items: number;
            /**
             * Format: date-time
             * @description Latest receipt
             */
            lastReceivedAt: string;
            /** @description Stable code of the reason */
            reason: string;
            /** @description waiting, replayed, dismissed */
            state: string;
            /** @description Receipts: the same bytes again count here */
            times: number;
        };
        QuarantineSumsDto: {
            /** @description The most first */
            items: components["schemas"]["QuarantineSumDto"][];
            /** @description Items of all reasons */
            total: number;
        };
        QueueDto: {
            /** @description Running */
            active: number;
            /** @description Waiting for their time, repeats included */
            delayed: number;
            /** @description Given up after their last attempt */
            failed: number;
            /** @description Name */
            name: string;
            /** @description Ready to run */
            waiting: number;
        };
        QueuesDto: {
            /**
             * Format: date-time
             * @description Moment of the answer
             */
            at: string;
            /**
             * @description Where jobs are kept
             * @enum {string}
             */
            backend: "postgres" | "redis";
            jobs: components["schemas"]["JobKindDto"][];
            /** @description Work known to the database, whatever the queue says */
            judging: components["schemas"]["JudgingBacklogDto"];
            queues: components["schemas"]["QueueDto"][];
        };
        RangeBoundDto: {
            high: number;
            /** @enum {string} */
            kind: "range";
            low: number;
        };
        RatesDto: {
            /** @description 在线率: truck-days with data / truck-days of the register */
            online: number | null;
            /** @description 有效数据获取及时率: timely / received packets */
            timely: number | null;
            /** @description 联网传输率: received / expected engine seconds */
            transmission: number | null;
            /** @description 有效数据率: usable / received engine seconds */
            valid: number | null;
        };
        ReasonDto: {
            code: string;
            data?: {
                [key: string]: string | number | boolean | null;
            };
            path?: string;
        };
        RecordActorDto: {
            /** @description `system`, or the id of an account or of whatever else wrote it */
            id: string;
            /** @description Name of the account; null = none of that id */
            name: string | null;
        };
        RecordedDto: {
            /** @enum {string} */
            outcome: "stored" | "repeated";
        };
        RecordPhotoDto: {
            /** @description Name under which it was announced, or what it shows */
            name: string;
            /** @description Address of the bytes, for callers who may see the record; null = nobody has announced any */
            path: string | null;
            /**
             * Format: date-time
             * @description null = announced, the bytes are not here yet
             */
            receivedAt: string | null;
        };
        RefreshDto: {
            /** @description The refresh token of the last answer; it works once */
            refreshToken: string;
        };
        RefusalBriefDto: {
            /** @description Number of faults */
            faults: number;
            /** @description The first fault */
            first: components["schemas"]["StationReasonDto"] | null;
            /** @description Id */
            id: string;
            /**
             * Format: date-time
             * @description Last received
             */
            lastReceivedAt: string;
            /** @description Why */
            reason: string;
            /**
             * Format: date-time
             * @description First received
             */
            receivedAt: string;
            /** @description Report number of the upload, when it could be read */
            reportNo: string | null;
            /** @description A report of this number was stored since, or somebody closed it */
            settled: boolean;
            /** @description How often the same came */
            times: number;
        };
        RefusalDto: {
            allFaults: components["schemas"]["UploadFaultDto"][];
            /** @description Number of faults */
            faults: number;
            /** @description The first fault */
            first: components["schemas"]["StationReasonDto"] | null;
            /** @description Id */
            id: string;
            /**
             * Format: date-time
             * @description Last received
             */
            lastReceivedAt: string;
            /** @description The upload as it came, base64 */
            raw: string;
            /** @description Why */
            reason: string;
            /**
             * Format: date-time
             * @description First received
             */
            receivedAt: string;
            /** @description Report number of the upload, when it could be read */
            reportNo: string | null;
            /** @description A report of this number was stored since, or somebody closed it */
            settled: boolean;
            /** @description The upload as it came, when it is text */
            text: string | null;
            /** @description How often the same came */
            times: number;
        };
        RefusalPageDto: {
            items: components["schemas"]["RefusalBriefDto"][];
            /** @description Cursor of the next page */
            nextCursor: string | null;
        };
        RegistrationBriefDto: {
            /** @description County */
            areaCode: string;
            /** @description Once accepted */
            code: string | null;
            /** @description Doubts that the platform has */
            doubts: number;
            /**
             * Format: date
             * @description Last day of the pre-review
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /**
             * Format: uuid
             * @description Once accepted
             */
            machineId: string | null;
            manufacturer: string;
            model: string | null;
            note: string | null;
            /** @description The pre-review is late */
            overdue: boolean;
            /** @description A person’s name is masked */
            ownerName: string;
            /** @description Why it was returned */
            reasons: string[];
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            /** @description Place of work */
            workPlace: string;
        };
        RegistrationPageDto: {
            items: components["schemas"]["RegistrationBriefDto"][];
            nextCursor: string | null;
        };
        RegistrationReviewDto: {
            /**
             * @description accept: the code is issued
             * @example accept
             * @enum {string}
             */
            decision: "accept" | "return";
            /** @description What the owner should do; required with the reason `other` */
            note?: string;
            /** @description Why it goes back: machine.return.photo_unreadable, machine.return.photo_of_other_machine, machine.return.pin_differs, machine.return.engine_differs, machine.return.stage_unproven, machine.return.wrong_county, machine.return.out_of_scope, machine.return.registered_already, machine.return.other */
            reasons?: string[];
        };
        RegistrationStepDto: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "owner" | "bureau";
            /** @description submit, return, resubmit, accept, withdraw */
            move: string;
            note: string | null;
            /** @description Stable codes */
            reasons: string[];
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "withdrawn";
        };
        RegistrationViewDto: {
            /** @description Registered machines with the same numbers; for the bureau only */
            alike: components["schemas"]["AlikeMachineDto"][];
            /** @description County */
            areaCode: string;
            /** @description Once accepted */
            code: string | null;
            /** @description What a reviewer should look at twice */
            doubtful: components["schemas"]["ReasonDto"][];
            /** @description Doubts that the platform has */
            doubts: number;
            /**
             * Format: date
             * @description Last day of the pre-review
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            /**
             * Format: uuid
             * @description Once accepted
             */
            machineId: string | null;
            manufacturer: string;
            model: string | null;
            note: string | null;
            /** @description The pre-review is late */
            overdue: boolean;
            owner: components["schemas"]["OwnerViewDto"];
            /** @description A person’s name is masked */
            ownerName: string;
            /** @description Why it was returned */
            reasons: string[];
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "withdrawn";
            statement: components["schemas"]["StatementViewDto"];
            steps: components["schemas"]["RegistrationStepDto"][];
            /** Format: date-time */
            submittedAt: string;
            /** @description Place of work */
            workPlace: string;
        };
        ReportCardDto: {
            /** @description First day */
            from: string;
            measures: components["schemas"]["CardMeasureDto"][];
            /** @description Smallest sample that is shown */
            minSample: number;
            /** @description Station */
            stationCode: string;
            /** @description Stations behind the average */
            stations: number;
            /** @description Last day */
            to: string;
        };
        RequirementDto: {
            /**
             * @description What counts: roadside, on_site, remote_sensing, supervised_inspection, machine_test
             * @example [
             *       "roadside",
             *       "on_site"
             *     ]
             */
            checkKinds: string[];
            /**
             * @description Short name inside the campaign
             * @example vehicles
             */
            code: string;
            /** @description Only these methods (two_speed_idle, asm, short_transient, lug_down, free_acceleration, filter_smoke, ringelmann, transient, remote_sensing, machine_smoke); absent = any */
            methods?: string[];
            /**
             * @description Target of the whole requirement
             * @example 10000
             */
            target: number;
            /** @description The target by county and month; when given, the cells add up to `target` */
            targets?: components["schemas"]["CampaignTargetDto"][];
            /**
             * @description Share of valid records asked for, 0–1
             * @example 0.95
             */
            validShareTarget?: number;
            /**
             * @description One vehicle counts once per …
             * @example campaign
             * @enum {string}
             */
            window: "campaign" | "month" | "day";
        };
        ReviewedDto: {
            /** @description The code that was issued */
            code: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineId: string | null;
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "withdrawn";
        };
        ReviewedFlagDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
        };
        ReviewerAgreementDto: {
            /** @description How often others came to what this person leaned to */
            asFirst: components["schemas"]["AgreementShareDto"];
            /** @description Second opinions asked for */
            asked: number;
            /** @description How often this person came to what the first leaned to */
            asSecond: components["schemas"]["AgreementShareDto"];
            confirmed: number;
            rejected: number;
            reviewer: components["schemas"]["RecordActorDto"];
        };
        RingelmannDto: {
            /**
             * @description Level, 0 to 5
             * @example 0
             */
            level?: number;
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "ringelmann";
            /**
             * @description Visible smoke?
             * @example no
             * @enum {string}
             */
            visibleSmoke?: "yes" | "no" | "not_checked";
        };
        RowTotalDto: {
            /** @description false: there are more than `rows` */
            exact: boolean;
            rows: number;
        };
        RulePreviewDto: {
            /** @description Version before */
            before: number | null;
            refusal: components["schemas"]["PlanRefusalDto"] | null;
            /** @description Number that it would get; null = it would be refused */
            version: number | null;
        };
        RuleRefDto: {
            id: string;
            version: number;
        };
        RuleVersionDto: {
            /**
             * Format: date-time
             * @description In force from, not in the past
             * @example 2027-01-01T00:00:00+08:00
             */
            effectiveFrom: string;
            /**
             * @description All parameters, in the shape of the version before
             * @example {
             *       "perMinute": 60,
             *       "perDay": 1000
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /** @description Why; kept with the version */
            reason: string;
            /**
             * @description Rule
             * @example lookup-limits
             */
            rule: string;
        };
        SaveTableViewDto: {
            /** @description Columns shown, in order */
            columns: components["schemas"]["ExportColumnDto"][];
            /** @description Filters */
            filters?: components["schemas"]["TableViewFilterDto"][];
            /**
             * @description Name of the view; the same name again replaces it
             * @example 待复核
             */
            name: string;
            /** @description Order, with `-` descending */
            sort?: string;
            /**
             * @description Table
             * @example inspections
             */
            table: string;
        };
        ScannedDto: {
            code: string;
            /** Format: date-time */
            enteredAt: string;
            /**
             * Format: date-time
             * @description To have left by then
             */
            leaveBy: string;
            /** Format: date-time */
            leftAt: string | null;
            /** Format: uuid */
            visitId: string;
            zoneAnswer: components["schemas"]["ZoneAnswerDto"];
        };
        SearchUsersDto: {
            /**
             * @description Works in this area, or its subject lies there
             * @example 652301
             */
            area?: string;
            /** @description `nextCursor` of the page before */
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** @enum {string} */
            role?: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            /** @enum {string} */
            state?: "active" | "disabled";
            /** @description Part of the user name, the display name or the subject; case does not matter */
            text?: string;
        };
        SecondFactorDto: {
            /**
             * @description The same as a link; show it as a QR code
             * @example otpauth://totp/…
             */
            otpauthUrl: string;
            /**
             * @description Base32; type it into an authenticator
             * @example JBSWY3DPEHPK3PXP
             */
            secret: string;
        };
        SeriesDto: {
            decimals: number;
            item: string;
            /** @description As printed, without what the height of a station adds */
            limits: components["schemas"]["LimitStepDto"][];
            method: string;
            /** @description In time order */
            points: components["schemas"]["SeriesPointDto"][];
            unit: string;
        };
        SeriesPointDto: {
            /** Format: date-time */
            at: string;
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            /** @description inspection, reading, spot_check */
            kind: string;
            /** @description Limit set and version it was judged by */
            limitSet: string;
            measured: number | null;
            ref: string;
            /** @enum {string} */
            result: "within" | "exceed" | "unusable";
            /** @description Rounded: the value that was compared */
            value: number;
        };
        SettingDto: {
            /** @description Variable */
            name: string;
            /** @description A secret: only whether it is set is told */
            secret: boolean;
            /** @description Has a value */
            set: boolean;
            /** @description Its value; null = not set, or a secret */
            value: string | null;
        };
        SetVersionDto: {
            /** @description Code */
            code: string;
            /** @description Version */
            version: number;
        };
        ShortTransientDto: {
            /**
             * @description CO, g/km
             * @example 1.2
             */
            coGKm?: number;
            /**
             * @description Deviations from the cycle
             * @example 0
             */
            deviations?: number;
            /**
             * @description Their time, s
             * @example 0
             */
            deviationSeconds?: number;
            /**
             * @description Distance, km
             * @example 1.013
             */
            distanceKm?: number;
            /**
             * @description HC, g/km
             * @example 0.3
             */
            hcGKm?: number;
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "short_transient";
            /**
             * @description NOx, g/km
             * @example 0.4
             */
            noxGKm?: number;
        };
        SignedListDto: {
            /** @description Key of the marks, base64url: mark = first 12 bytes of HMAC-SHA-256(key, "plate|colour"), base64url */
            matchKey: string;
            /** @description The list as JSON text: `{format, listVersion, madeAt, validUntil, areas, keyDigest, entries: [[mark, kind, state, deadline, clearsBy]]}`. Verify these bytes before reading them. */
            payload: string;
            /** @description Detached JWS (RFC 7515 appendix F), ES256, over the UTF-8 bytes of `payload` */
            signature: string;
        };
        SignInDto: {
            /**
             * @description Six digits of the second factor, when one is enrolled
             * @example 492039
             */
            otp?: string;
            /**
             * Format: password
             * @example Herbst-Wind-7
             */
            password: string;
            /**
             * @description Capital letters and surrounding spaces do not matter
             * @example officer.changji
             */
            username: string;
        };
        SiteCalibrationDto: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Kind, as the device says */
            kind: string;
            /** @description Line */
            lineNo: string;
            passed: boolean;
        };
        SiteDeviceDto: {
            /**
             * @description Kind
             * @example gas_analyser
             */
            kind: string;
            /** @description Model */
            model?: string;
            /** @description Serial number */
            serialNo?: string;
            /**
             * Format: date
             * @description First day of its verification
             * @example 2026-07-01
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day of its verification
             * @example 2027-06-30
             */
            validUntil: string;
        };
        SiteDeviceValidityDto: {
            /** @description 0 = today is the last day */
            daysLeft: number | null;
            /** @description Kind */
            kind: string;
            /** @description Line */
            lineNo: string;
            model: string | null;
            /** @enum {string} */
            state: "expired" | "due_7" | "due_30" | "valid" | "unknown";
            /** @description Last day on which it is valid */
            validUntil: string | null;
        };
        SiteDto: {
            /** @description Address */
            address?: string;
            /**
             * @description County, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /**
             * @description A vertical, B horizontal, C van, D black-smoke camera + county + three digits
             * @example A652302001
             */
            code: string;
            /** @description Latitude, WGS-84 */
            lat?: number;
            /** @description Lines */
            lines: components["schemas"]["SiteLineDto"][];
            /** @description Longitude, WGS-84 */
            lon?: number;
            /** @description Name */
            name: string;
            /** @description Slope of the road, degrees */
            slopeDeg?: number;
            /**
             * @description State
             * @example normal
             * @enum {string}
             */
            status: "normal" | "maintenance" | "stopped";
            /** @description Plate of the van */
            vanPlate?: string;
        };
        SiteLineDto: {
            /** @description Devices with their periods of validity */
            devices: components["schemas"]["SiteDeviceDto"][];
            /** @description Lane */
            lane?: number;
            /**
             * @description Line
             * @example 01
             */
            lineNo: string;
        };
        SiteStateDto: {
            /** @description Its inventory, as it was sent */
            birth: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it told its inventory
             */
            birthAt: string | null;
            /** @description The latest of each line and kind */
            calibrations: components["schemas"]["SiteCalibrationDto"][];
            /** @description Its clock against ours, s */
            clockSkewS: number | null;
            /** @description Site code */
            code: string;
            devices: components["schemas"]["SiteDeviceValidityDto"][];
            /**
             * Format: date-time
             * @description Latest message of any kind
             */
            lastMessageAt: string | null;
            /**
             * Format: date-time
             * @description Latest record
             */
            lastRecordAt: string | null;
            /** @description What its status message says; null = never said */
            online: boolean | null;
            /**
             * Format: date-time
             * @description Online or offline since
             */
            since: string | null;
        };
        SituationBacklogDto: {
            /** @description Batches stored and not judged yet */
            batches: number;
            /** @description Batches whose judging failed and is tried again */
            failed: number;
            /** @description Files being read in */
            imports: number;
            /**
             * Format: date-time
             * @description When the oldest of them was stored
             */
            oldestAt: string | null;
            /** @description Items in quarantine that wait for a person, in your areas */
            quarantine: number;
            /** @description Records in them */
            records: number;
        };
        SituationCountersDto: {
            /** @description Roadside and yard checks */
            checks: number;
            /** @description Flags opened */
            flags: number;
            /** @description Roadside readings that passed and were judged */
            readings: number;
            /** @description of them over a limit */
            readingsExceed: number;
            /** @description Station tests that began */
            tests: number;
            /** @description of them held before the certificate */
            testsHeld: number;
        };
        SituationDto: {
            /**
             * Format: date-time
             * @description Moment of the answer
             */
            at: string;
            backlog: components["schemas"]["SituationBacklogDto"];
            /** @description Up to the same time of that day */
            before: components["schemas"]["SituationCountersDto"];
            /** @description The same weekday a week ago */
            beforeDay: string;
            counters: components["schemas"]["SituationCountersDto"];
            /** @description Today in Asia/Shanghai */
            day: string;
            places: components["schemas"]["SituationPlaceDto"][];
        };
        SituationPlaceDto: {
            /** @description County */
            areaCode: string;
            /** @description Its clock against ours, s */
            clockSkewS: number | null;
            /** @description Station or site code */
            code: string;
            /** @enum {string} */
            kind: "station" | "site";
            /**
             * Format: date-time
             * @description Receipt of its latest record
             */
            lastDataAt: string | null;
            /** @description Latitude, WGS-84 */
            lat: number | null;
            /** @description Longitude, WGS-84; of a van the position it sent last */
            lon: number | null;
            name: string;
            /** @description What its status message says; null = a station, or never said */
            online: boolean | null;
            /**
             * Format: date-time
             * @description Online or offline since
             */
            since: string | null;
            /** @description A vertical, B horizontal, C van, D black-smoke camera; null = a station */
            siteKind: string | null;
            /** @enum {string} */
            state: "live" | "quiet" | "silent" | "never" | "stopped";
            /** @description State in the register */
            status: string;
            /** @description Records stored today */
            today: number;
            /** @description Usable share of them, 0 to 1; null = nothing judged, or a station */
            validShare: number | null;
        };
        SmokeVerdictDto: {
            items: components["schemas"]["JudgedItemDto"][];
            limitSetCode: string | null;
            limitSetId: string | null;
            limitSetVersion: number | null;
            reasons: components["schemas"]["ReasonDto"][];
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            ruleVersion: string;
            /** @description false while a limit that decided is not confirmed */
            verified: boolean;
        };
        SoftwareDto: {
            /**
             * @description Name of the station software
             * @example StationSoft
             */
            name?: string;
            /**
             * @description Its version
             * @example 3.2.1
             */
            version?: string;
        };
        SpotCheckAnswerDto: {
            checkNo: string;
            /** @description What it counted for, requirement by requirement */
            countedFor: components["schemas"]["CountedForDto"][];
            /** Format: uuid */
            id: string;
            verdict: components["schemas"]["CheckVerdictDto"];
        };
        SpotCheckBriefDto: {
            areaCode: string;
            /** Format: date-time */
            checkedAt: string;
            checkNo: string;
            countedFor: components["schemas"]["CountedForDto"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "roadside" | "on_site";
            /** @description Photos and signatures announced */
            media: number;
            /** @description Of them not arrived yet */
            mediaMissing: number;
            method: string;
            /** @description Account of the officer */
            officer: string | null;
            placeName: string | null;
            plate: string | null;
            plateColour: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            /** Format: uuid */
            vehicleId: string | null;
        };
        SpotCheckDto: {
            /** @description Appearance check */
            appearance?: components["schemas"]["AppearanceDto"];
            /**
             * @description County, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /**
             * Format: date-time
             * @description When it was checked
             * @example 2026-03-02T09:14:05+08:00
             */
            checkedAt: string;
            /**
             * @description The officer's own number of this check (made by the device): sending it again changes nothing
             * @example 652301-20260302-0007
             */
            checkNo: string;
            /**
             * @description Did the driver sign?
             * @example signed
             * @enum {string}
             */
            driverSignature?: "signed" | "refused" | "absent";
            /** @description Ambient conditions */
            environment?: components["schemas"]["EnvironmentDto"];
            /** @description Serial number of the portable tester the values come from */
            instrumentNo?: string;
            /**
             * @description 路检路查 or 入户抽测
             * @example roadside
             * @enum {string}
             */
            kind: "roadside" | "on_site";
            /** @description The look-up that this check followed */
            lookupId?: string;
            /** @description Photos and signatures whose bytes follow */
            media?: components["schemas"]["CheckMediaDto"][];
            /** @description OBD read-out */
            obd?: components["schemas"]["ObdDto"];
            /** @description Photos that were uploaded (sha256) */
            photos?: string[];
            /** @description Where */
            place?: components["schemas"]["PlaceDto"];
            /** @description Remark */
            remark?: string;
            /** @description Results; `method` decides which block is meant */
            results: components["schemas"]["TwoSpeedIdleDto"] | components["schemas"]["AsmDto"] | components["schemas"]["ShortTransientDto"] | components["schemas"]["TransientDto"] | components["schemas"]["LugDownDto"] | components["schemas"]["FreeAccelerationDto"] | components["schemas"]["FilterSmokeDto"] | components["schemas"]["RingelmannDto"];
            /** @description Second officer, name or number */
            secondOfficer?: string;
            /** @description The vehicle as the officer saw it */
            vehicle: components["schemas"]["InspectionVehicleDto"];
        };
        SpotCheckPageDto: {
            items: components["schemas"]["SpotCheckBriefDto"][];
            nextCursor: string | null;
        };
        SpotCheckViewDto: {
            areaCode: string;
            /** @description As it was sent, without media */
            body: {
                [key: string]: string | number | boolean | null;
            };
            /** Format: date-time */
            checkedAt: string;
            checkNo: string;
            countedFor: components["schemas"]["CountedForDto"][];
            /** Format: uuid */
            id: string;
            /** @description Why it counts for nothing */
            invalidReasons: string[];
            /** @enum {string} */
            kind: "roadside" | "on_site";
            /**
             * Format: uuid
             * @description The look-up that it followed
             */
            lookupId: string | null;
            media: components["schemas"]["CheckMediaViewDto"][];
            /** @description Of them not arrived yet */
            mediaMissing: number;
            method: string;
            /** @description Account of the officer */
            officer: string | null;
            placeName: string | null;
            plate: string | null;
            plateColour: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            /** Format: uuid */
            vehicleId: string | null;
            verdict: components["schemas"]["CheckVerdictDto"];
        };
        StatementViewDto: {
            /** @description County */
            areaCode: string;
            controlDevice: string | null;
            /** @description 环保信息公开编号 */
            disclosureNo: string | null;
            engineMaker: string | null;
            engineModel: string | null;
            engineNo: string | null;
            existingCode: string | null;
            /** @enum {string} */
            fuel: "diesel" | "gasoline" | "gas" | "hybrid" | "electric" | "other";
            /** @enum {string} */
            kind: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
            manufacturer: string;
            model: string | null;
            photos: components["schemas"]["MachinePhotoViewDto"][];
            /** @description Product identification number */
            pin: string;
            /** @description Rated net power, kW */
            powerKw: number | null;
            /** Format: date */
            producedOn: string;
            /** @enum {string} */
            reason: "new" | "moved_in" | "in_use";
            remark: string | null;
            /** @enum {string} */
            stage: "0" | "1" | "2" | "3" | "4" | "D" | "X";
            workPlace: components["schemas"]["WorkPlaceViewDto"];
        };
        StationBriefDto: {
            /** @description County */
            areaCode: string;
            /** @description Station code */
            code: string;
            counts: components["schemas"]["StationCountsDto"];
            /**
             * Format: date-time
             * @description Latest upload
             */
            lastUploadAt: string | null;
            /** @description Name */
            name: string;
            /** @enum {string} */
            status: "normal" | "suspended" | "revoked";
            /**
             * @description The most urgent of authorisation and devices
             * @enum {string}
             */
            validity: "expired" | "due_7" | "due_30" | "valid" | "unknown";
        };
        StationCountsDto: {
            /** @description Over a limit */
            exceed: number;
            /** @description Held before the certificate */
            held: number;
            /** @description Passed */
            pass: number;
            /** @description Uploads refused on the day */
            refused: number;
            /** @description Tests that began on the day */
            tests: number;
            /** @description Undetermined */
            undetermined: number;
        };
        StationDayDto: {
            authorisation: components["schemas"]["ValidityDto"];
            /** @description Day */
            day: string;
            lines: components["schemas"]["StationLineStateDto"][];
            /** @description Refused uploads that still wait for a good one, of any day */
            openRefusals: number;
            station: components["schemas"]["StationBriefDto"];
            /** @description The latest first, 500 at most */
            tests: components["schemas"]["StationTestDto"][];
        };
        StationDaysDto: {
            /** @description Day */
            day: string;
            items: components["schemas"]["StationBriefDto"][];
        };
        StationDeviceDto: {
            /**
             * @description Kind
             * @example gas_analyser
             */
            kind: string;
            /** @description Model */
            model?: string;
            /** @description Serial number */
            serialNo?: string;
            /**
             * Format: date
             * @description Last day of its verification
             * @example 2027-06-30
             */
            validUntil: string;
        };
        StationDeviceValidityDto: {
            /** @description 0 = today is the last day */
            daysLeft: number | null;
            /** @description Kind */
            kind: string;
            /** @description Model */
            model: string | null;
            /** @description Serial number */
            serialNo: string | null;
            /** @enum {string} */
            state: "expired" | "due_7" | "due_30" | "valid" | "unknown";
            /** @description Last day on which it is valid */
            validUntil: string | null;
        };
        StationDto: {
            /** @description Address */
            address?: string;
            /** @description Height above sea level, m */
            altitudeM?: number;
            /**
             * @description County, GB/T 2260
             * @example 652301
             */
            areaCode: string;
            /**
             * Format: date
             * @description Last day of the authorisation
             */
            authorisedUntil?: string;
            /**
             * @description County + three digits
             * @example 652301001
             */
            code: string;
            /** @description Latitude, WGS-84 */
            lat?: number;
            /** @description Lines */
            lines: components["schemas"]["StationLineDto"][];
            /** @description Longitude, WGS-84 */
            lon?: number;
            /** @description Name */
            name: string;
            /** @description Approved software versions */
            softwareVersions?: string[];
            /** @description Staff */
            staff?: components["schemas"]["StationStaffDto"][];
            /**
             * @description State
             * @example normal
             * @enum {string}
             */
            status: "normal" | "suspended" | "revoked";
        };
        StationLineDto: {
            /** @description Devices */
            devices: components["schemas"]["StationDeviceDto"][];
            /**
             * @description Line
             * @example 01
             */
            lineNo: string;
            /**
             * @description Approved for: two_speed_idle, asm, short_transient, lug_down, free_acceleration, filter_smoke, ringelmann, transient, remote_sensing, machine_smoke
             * @example [
             *       "asm"
             *     ]
             */
            methods: string[];
            /** @description Name */
            name?: string;
            /**
             * @description State
             * @example normal
             * @enum {string}
             */
            status: "normal" | "fault" | "suspended";
        };
        StationLineStateDto: {
            devices: components["schemas"]["StationDeviceValidityDto"][];
            /** @description Line */
            lineNo: string;
            methods: string[];
            /** @description Name */
            name: string | null;
            /** @description normal, fault, suspended */
            status: string;
        };
        StationReasonDto: {
            /** @description Stable code */
            code: string;
            /** @description The numbers of it */
            data?: {
                [key: string]: unknown;
            };
            /** @description Where, as the sender knows it */
            path?: string;
        };
        StationStaffDto: {
            /** @description Still works there */
            active: boolean;
            /** @description Name */
            name: string;
            /**
             * @description Position
             * @example inspector
             */
            position: string;
            /**
             * @description Number
             * @example 01
             */
            staffNo: string;
        };
        StationTestDto: {
            /** @description Made under an outage notice */
            contingency: boolean;
            /**
             * Format: date-time
             * @description End of the test
             */
            endedAt: string | null;
            hold: components["schemas"]["HoldDto"];
            /** Format: uuid */
            id: string;
            /** @description Received long after the test */
            late: boolean;
            /** @description Line */
            lineNo: string;
            /** @enum {string} */
            method: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing" | "machine_smoke";
            /** @description Announced files that have not come */
            missingMedia: number;
            /** @description The one thing to do; null = nothing */
            next: components["schemas"]["NextThingDto"] | null;
            /** @description Plate */
            plate: string | null;
            /** @description Its colour */
            plateColor: string | null;
            /**
             * Format: date-time
             * @description Stored
             */
            receivedAt: string;
            /** @description Report number */
            reportNo: string;
            /** @enum {string} */
            result: "pass" | "exceed" | "undetermined";
            /**
             * Format: date-time
             * @description Start of the test
             */
            startedAt: string;
            /** @description The station's own verdict */
            stationVerdict: string | null;
            /** @description Why it was tested */
            testCategory: string;
        };
        StatusDto: {
            /**
             * Format: date-time
             * @description Moment of the answer
             */
            at: string;
            /** @description Bytes of the database */
            databaseBytes: number;
            /** @description Size of that disk, bytes */
            diskBytes: number;
            /** @description Free bytes where media are kept */
            freeBytes: number;
            /** @description Resident memory of this process, bytes */
            memoryBytes: number;
            /** @description Last migration that ran */
            migration: string;
            /** @description Version of Node.js */
            node: string;
            parts: components["schemas"]["PartDto"][];
            /** @description Version of PostgreSQL */
            postgres: string;
            /** @description Settings of this process without secrets */
            settings: components["schemas"]["SettingDto"][];
            /**
             * Format: date-time
             * @description This process runs since
             */
            since: string;
            tables: components["schemas"]["TableSizeDto"][];
            /** @description Version of the platform */
            version: string;
        };
        StoredIdDto: {
            /** Format: uuid */
            id: string;
        };
        StoredMediaDto: {
            sha256: string;
            size: number;
        };
        StoredOfflineLookupsDto: {
            /** @description How many were new */
            stored: number;
        };
        SubjectDto: {
            /** @example 652301001 */
            id: string;
            /**
             * @example station
             * @enum {string}
             */
            kind: "station" | "site" | "repair_shop" | "enterprise" | "owner";
        };
        SubjectInputDto: {
            /**
             * @description Code of the station, site, shop or enterprise
             * @example 652301001
             */
            id: string;
            /** @enum {string} */
            kind: "station" | "site" | "repair_shop" | "enterprise" | "owner";
        };
        SubmittedDto: {
            /**
             * Format: date
             * @description Last day of the pre-review
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "submitted" | "returned" | "accepted" | "withdrawn";
        };
        TableSizeDto: {
            /** @description Bytes with indexes */
            bytes: number;
            /** @description Table, its partitions together */
            name: string;
        };
        TableViewDto: {
            columns: string[];
            filters: components["schemas"]["TableViewFilterDto"][];
            /** Format: uuid */
            id: string;
            name: string;
            sort: string | null;
            table: string;
        };
        TableViewFilterDto: {
            /**
             * @description Name of the filter
             * @example state
             */
            name: string;
            /**
             * @description Value
             * @example confirmed
             */
            value: string;
        };
        TableViewsDto: {
            items: components["schemas"]["TableViewDto"][];
        };
        TerminalModelDto: {
            /**
             * @description Short code
             * @example TBOX-4G
             */
            code: string;
            /**
             * @description Layout of its data packets; absent = found out packet by packet
             * @enum {string}
             */
            dialect?: "A" | "B" | "C" | "N";
            /** @description Maker */
            maker?: string;
            /** @description Name */
            name?: string;
        };
        TerminalModelListDto: {
            items: components["schemas"]["TerminalModelViewDto"][];
        };
        TerminalModelViewDto: {
            code: string;
            /** @enum {string|null} */
            dialect: "A" | "B" | "C" | "N" | null;
            maker: string | null;
            name: string | null;
        };
        TicketDto: {
            /** @example 60 */
            expiresIn: number;
            /** @description Open GET /api/v1/events?ticket=… with it, soon */
            ticket: string;
        };
        TimelineEntryDto: {
            actor: components["schemas"]["RecordActorDto"] | null;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: string | number | boolean | null;
            };
            difference: components["schemas"]["DifferenceDto"][];
            /** @description The report is not released yet */
            held: boolean;
            /** @description Unique within its kind */
            id: string;
            items: components["schemas"]["JudgedItemDto"][];
            /** @description One of `kinds` */
            kind: string;
            /** @description What it belongs to */
            object: components["schemas"]["TimelineObjectDto"] | null;
            photos: components["schemas"]["RecordPhotoDto"][];
            place: components["schemas"]["WhereDto"] | null;
            /** @description Plate it was recorded under */
            plate: string | null;
            plateColor: string | null;
            /** @description In words of whoever did it */
            reason: string | null;
            reasons: components["schemas"]["ReasonDto"][];
            /** @description Report number, record code, check number */
            ref: string | null;
            /** @enum {string|null} */
            result: "pass" | "exceed" | "undetermined" | null;
            ruleVersion: string | null;
            /** @description May it be used against the owner? null = the question does not arise */
            usable: boolean | null;
            /** @description What it was: a method, an event, a rule */
            what: string | null;
        };
        TimelineKindDto: {
            entries: number;
            kind: string;
            /** Format: date-time */
            latestAt: string | null;
        };
        TimelineObjectDto: {
            id: string;
            /** @description inspection, reading, spot_check, flag … */
            kind: string;
        };
        TimelinePageDto: {
            /** @description The latest first */
            items: components["schemas"]["TimelineEntryDto"][];
            nextCursor: string | null;
        };
        TitleDto: {
            /**
             * @description English
             * @example Two-speed idle, limits a
             */
            en: string;
            /**
             * @description Chinese
             * @example 汽油车双怠速限值a
             */
            zh: string;
        };
        TokensDto: {
            /** @description Send it as `Authorization: Bearer …` */
            accessToken: string;
            /**
             * @description Seconds until the access token runs out
             * @example 900
             */
            expiresIn: number;
            /** @description Exchange it at POST /api/v1/auth/refresh before the access token runs out */
            refreshToken: string;
            /**
             * @description `password`, `second_factor`: what must be done before any other route is open; empty = nothing
             * @example []
             */
            setup: string[];
        };
        TransientDto: {
            /**
             * @description CO, g/km
             * @example 2.1
             */
            coGKm?: number;
            /**
             * @description HC, g/km
             * @example 0.2
             */
            hcGKm?: number;
            /** @description HC + NOx, g/km, when the parts are not sent */
            hcNoxGKm?: number;
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "transient";
            /**
             * @description NOx, g/km
             * @example 0.5
             */
            noxGKm?: number;
        };
        TrialItemDto: {
            item: string;
            /** @description Values that were judged */
            judged: number;
            method: string;
            /** @description Within then, over by the new limits */
            newlyOver: number;
            /** @description Over then, within by the new limits */
            newlyWithin: number;
        };
        TripDto: {
            drivenS: number;
            end: components["schemas"]["PointDto"] | null;
            /** Format: date-time */
            endedAt: string;
            engineS: number;
            fuelL: number;
            km: number;
            maxKmh: number;
            nox: components["schemas"]["NoxDto"];
            start: components["schemas"]["PointDto"] | null;
            /** Format: date-time */
            startedAt: string;
        };
        TripPageDto: {
            items: components["schemas"]["ListedTripDto"][];
            nextCursor: string | null;
        };
        TruckDayCountsDto: {
            /** @description Shanghai day of the samples */
            day: string;
            /** @description More than five minutes old on receipt */
            late: number;
            received: number;
            /** @description Not readable or not taken */
            rejected: number;
            /** @description Sent again and known */
            repeated: number;
            samples: number;
            /** @description Sent as live with a clock more than a minute off */
            skewed: number;
            stored: number;
        };
        TruckDayDetailDto: {
            areas: components["schemas"]["AreaNoxDto"][];
            crossings: components["schemas"]["DayCrossingDto"][];
            /** Format: date */
            day: string;
            diagnostics: components["schemas"]["DiagnosticsDto"][];
            drivenS: number;
            /** @description Seconds with a running engine */
            engineS: number;
            /** @description Packets that the engine-on time asks for: those received, and as many a second as they were for what is missing */
            expectedPackets: number;
            fillings: components["schemas"]["FillingDto"][];
            /** @description Values over their bound */
            findings: number;
            fuelL: number;
            gaps: components["schemas"]["GapDto"][];
            /** Format: date-time */
            judgedAt: string;
            km: number;
            /** @description Of packets, those sent again later (no network then) */
            latePackets: number;
            /** @description Seconds missing that nothing explains */
            missingS: number;
            nox: components["schemas"]["NoxDto"];
            packets: number;
            /** @description Refused: unreadable, or not taken */
            rejectedPackets: number;
            /** @description Came again and changed nothing */
            repeatedPackets: number;
            /** @description Version of each rule that judged */
            rules: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Is the time over in which a terminal may still send again? */
            settled: boolean;
            /** @description Packets received soon after their last sample */
            timely: number;
            tripList: components["schemas"]["TripDto"][];
            trips: number;
            /** @description Of engineS, with speed, SCR inlet temperature and downstream NOx */
            usableS: number;
            /** @description Every value that was measured, within its bound or not */
            values: components["schemas"]["TruckValueDto"][];
        };
        TruckDayDto: {
            /** Format: date */
            day: string;
            drivenS: number;
            /** @description Seconds with a running engine */
            engineS: number;
            /** @description Packets that the engine-on time asks for: those received, and as many a second as they were for what is missing */
            expectedPackets: number;
            /** @description Values over their bound */
            findings: number;
            fuelL: number;
            /** Format: date-time */
            judgedAt: string;
            km: number;
            /** @description Of packets, those sent again later (no network then) */
            latePackets: number;
            /** @description Seconds missing that nothing explains */
            missingS: number;
            nox: components["schemas"]["NoxDto"];
            packets: number;
            /** @description Refused: unreadable, or not taken */
            rejectedPackets: number;
            /** @description Came again and changed nothing */
            repeatedPackets: number;
            /** @description Is the time over in which a terminal may still send again? */
            settled: boolean;
            /** @description Packets received soon after their last sample */
            timely: number;
            trips: number;
            /** @description Of engineS, with speed, SCR inlet temperature and downstream NOx */
            usableS: number;
        };
        TruckDayListDto: {
            items: components["schemas"]["TruckDayDto"][];
        };
        TruckDecisionDto: {
            /**
             * @description Its area; needed to accept one that has none yet
             * @example 652301
             */
            areaCode?: string;
            /**
             * @description What the bureau decides
             * @enum {string}
             */
            decision: "accept" | "refuse";
            /** @description Who runs it */
            enterprise?: string;
            /** @description Terminal model */
            modelCode?: string;
            /** @description Why; needed to refuse */
            reason?: string;
        };
        TruckDetailDto: {
            days: components["schemas"]["TruckDayCountsDto"][];
            truck: components["schemas"]["TruckDto"];
        };
        TruckDto: {
            /**
             * Format: date-time
             * @description When its security chip registered its key
             */
            activatedAt: string | null;
            areaCode: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * @description Pinned for its terminal model
             * @enum {string|null}
             */
            dialect: "A" | "B" | "C" | "N" | null;
            enterprise: string | null;
            /** Format: date-time */
            firstSeenAt: string | null;
            /** @description Platform account that forwarded it first */
            forwarder: string | null;
            /** @description SIM card of its last login */
            iccid: string | null;
            /** @description Number in the register; stands in addresses instead of plate and VIN */
            id: number;
            /**
             * Format: date-time
             * @description When anything came last
             */
            lastReceivedAt: string | null;
            /**
             * Format: date-time
             * @description Last tamper alarm
             */
            lastTamperAt: string | null;
            latest: components["schemas"]["LatestSampleDto"] | null;
            modelCode: string | null;
            /** @description terminal, platform or register: who named it first */
            origin: string;
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused";
            /** @description VIN, or code of a machine */
            vin: string;
        };
        TruckEntryDto: {
            /**
             * @description GB/T 2260 code; a prefecture contains its counties
             * @example 652301
             */
            areaCode: string;
            /** @description Calibration id at registration */
            calid?: string;
            /** @description Calibration verification number at registration, hex */
            cvn?: string;
            /** @description Who runs it; the platform account of that enterprise may forward for it */
            enterprise?: string;
            /** @description Terminal model; its dialect is then a check */
            modelCode?: string;
            /** @description VIN, or code of a machine, as it stands in the frames */
            vin: string;
        };
        TruckFindingDto: {
            areaCode: string | null;
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            /** Format: date */
            day: string;
            decimals: number;
            enterprise: string | null;
            /** @description The flag that it is evidence of */
            flag: components["schemas"]["FindingFlagDto"] | null;
            /** Format: date-time */
            foundAt: string;
            item: string;
            /** @enum {string} */
            kind: "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            measured: number | null;
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            rounded: number | null;
            ruleVersion: number;
            /** @description Number of the truck in the register; stands in addresses instead of plate and VIN */
            truckId: number;
            unit: string;
            vin: string;
            window: components["schemas"]["EvidenceWindowDto"];
        };
        TruckFindingPageDto: {
            items: components["schemas"]["TruckFindingDto"][];
            nextCursor: string | null;
        };
        TruckMeasureDto: {
            areaCode: string | null;
            /** Format: date */
            doneOn: string;
            enterprise: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "repair" | "retrofit";
            note: string | null;
            /** @description Present plate, when the vehicle register knows the VIN */
            plate: string | null;
            recordedBy: string;
            /** @description Number of the truck in the register; stands in addresses instead of plate and VIN */
            truckId: number;
            vin: string;
        };
        TruckMeasureListDto: {
            items: components["schemas"]["TruckMeasureDto"][];
        };
        TruckPageDto: {
            items: components["schemas"]["TruckDto"][];
            nextCursor: string | null;
        };
        TruckSampleDto: {
            /** Format: date-time */
            at: string;
            baroKpa: number | null;
            coolantC: number | null;
            dpfPressureKpa: number | null;
            engineRpm: number | null;
            /** @description Fields whose sensor reports an error */
            errors: string[];
            frictionTorquePct: number | null;
            fuelLevelPct: number | null;
            fuelRateLph: number | null;
            intakeAirKgph: number | null;
            /** @description diesel, twc, twc_nox or machine */
            kind: string;
            lat: number | null;
            lon: number | null;
            netTorquePct: number | null;
            noxDownstreamPpm: number | null;
            noxUpstreamPpm: number | null;
            odometerKm: number | null;
            positionValid: boolean;
            reagentLevelPct: number | null;
            scrInletC: number | null;
            scrOutletC: number | null;
            speedKmh: number | null;
        };
        TruckSamplesDto: {
            items: components["schemas"]["TruckSampleDto"][];
            truckId: number;
        };
        TruckSearchDto: {
            /**
             * @description GB/T 2260 code; a prefecture contains its counties
             * @example 652301
             */
            area?: string;
            /** @description `nextCursor` of the page before */
            cursor?: string;
            /**
             * @description Enterprise as in the register
             * @example ENT-1
             */
            enterprise?: string;
            /**
             * @description online = something came in the last ten minutes; silent = nothing for a day
             * @enum {string}
             */
            hearing?: "online" | "silent";
            /**
             * @description Rows a page
             * @example 100
             */
            limit?: number;
            /**
             * @description `waiting` = heard of, not yet accepted by the bureau
             * @enum {string}
             */
            state?: "waiting" | "accepted" | "refused";
            /**
             * @description VIN or machine code as in the frames (17 characters), or its last six characters
             * @example LZZ1CLXB8KA123456
             */
            vin?: string;
        };
        TruckSeriesDto: {
            /** Format: date */
            day: string;
            /** @description By field: seconds of each point in which the sensor reported an error; fields without any are left out */
            errors: {
                [key: string]: number[];
            };
            /** @description By field (speedKmh, engineRpm, noxUpstreamPpm, …), as many values as points */
            fields: {
                [key: string]: (number | null)[];
            };
            /** @description Seconds a point */
            stepS: number;
            /** @description Start of each point, seconds since the beginning of the day (Asia/Shanghai) */
            t: number[];
            /** @description Track: [index of the point, lon, lat] of the last valid fix of each point that has one */
            track: number[][];
            truckId: number;
        };
        TruckValueDto: {
            /** @description Which side of the limit is allowed; a range is inclusive at both ends */
            bound: components["schemas"]["MaxBoundDto"] | components["schemas"]["MinBoundDto"] | components["schemas"]["RangeBoundDto"];
            decimals: number;
            /** @description What was measured; its words are the page’s */
            item: string;
            /** @enum {string} */
            kind: "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
            measured: number | null;
            /** @enum {string} */
            result: "within" | "exceed" | "not_measured" | "unusable";
            /** @description By GB/T 8170; the value that was compared */
            rounded: number | null;
            /** @description Version of the rule’s parameters */
            ruleVersion: number;
            unit: string;
            window: components["schemas"]["EvidenceWindowDto"];
        };
        TwoSpeedIdleDto: {
            /** @description High idle */
            highIdle?: components["schemas"]["IdlePhaseDto"];
            /** @description Low idle */
            idle?: components["schemas"]["IdlePhaseDto"];
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "two_speed_idle";
        };
        UploadFaultDto: {
            /** @description Stable code */
            code: string;
            /** @description What is expected there */
            expected: components["schemas"]["UploadFieldDto"] | null;
            /** @description What stood there, as JSON; null = nothing */
            found: string | null;
            /** @description Where in the upload; empty = the whole of it */
            path: string;
        };
        UploadFieldDto: {
            /** @description What it is */
            description: string;
            example: (string | number) | null;
            /** @description Largest */
            maximum: number | null;
            /** @description Entries at most */
            maxItems: number | null;
            /** @description Characters at most */
            maxLength: number | null;
            /** @description null = every method */
            methods: string[] | null;
            /** @description Smallest */
            minimum: number | null;
            /** @example vehicle.vin */
            path: string;
            /** @description Regular expression */
            pattern: string | null;
            required: boolean;
            /** @enum {string} */
            type: "text" | "number" | "whole_number" | "time" | "date" | "list" | "block" | "block_list";
            /** @description Allowed words */
            words: string[] | null;
        };
        UploadFieldsDto: {
            items: components["schemas"]["UploadFieldDto"][];
        };
        UserDto: {
            /**
             * @description GB/T 2260 codes that a person works in
             * @example [
             *       "652301"
             *     ]
             */
            areas: string[];
            /** Format: date-time */
            createdAt: string;
            /** @example 王伟 */
            displayName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            /**
             * Format: date-time
             * @description Signing in is refused until then
             */
            lockedUntil: string | null;
            /** @description Must still replace a password that somebody else made */
            mustChangePassword: boolean;
            /** @description Sessions that are open now */
            openSessions: number;
            /** @enum {string} */
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            secondFactor: boolean;
            /** @enum {string} */
            state: "active" | "disabled";
            subject: components["schemas"]["SubjectDto"] | null;
            /** @example wang.wei */
            username: string;
        };
        UserPageDto: {
            items: components["schemas"]["UserDto"][];
            nextCursor: string | null;
        };
        ValidityDto: {
            /** @description 0 = today is the last day */
            daysLeft: number | null;
            /** @enum {string} */
            state: "expired" | "due_7" | "due_30" | "valid" | "unknown";
            /** @description Last day on which it is valid */
            validUntil: string | null;
        };
        VehicleChangeDto: {
            /** Format: date-time */
            at: string;
            author: components["schemas"]["RecordActorDto"];
            difference: components["schemas"]["DifferenceDto"][];
            reason: string;
            /** @description Version of the record after it */
            version: number;
        };
        VehicleDto: {
            /** @description County, GB/T 2260 */
            areaCode: string | null;
            /** @description The latest first */
            changes: components["schemas"]["VehicleChangeDto"][];
            completeness: components["schemas"]["CompletenessDto"];
            /** Format: date-time */
            createdAt: string;
            current: components["schemas"]["CarriedPlateDto"] | null;
            /** @description What limits and rules need: fuel, category, emissionStage, gvmKg, registeredOn … */
            facts: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * @description Special fleet, as a person has put it
             * @enum {string|null}
             */
            fleet: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods" | null;
            /** @description The latest first */
            former: components["schemas"]["CarriedPlateDto"][];
            /** Format: uuid */
            id: string;
            /** @description The present one first */
            plates: components["schemas"]["CarriedPlateDto"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            vin: string | null;
            /** @description Doubts about the VIN */
            vinMarks: components["schemas"]["ReasonDto"][];
        };
        VehicleFileDto: {
            /** @description County, GB/T 2260 */
            areaCode: string | null;
            /** @description The latest first */
            changes: components["schemas"]["VehicleChangeDto"][];
            completeness: components["schemas"]["CompletenessDto"];
            /** Format: date-time */
            createdAt: string;
            current: components["schemas"]["CarriedPlateDto"] | null;
            /** @description What limits and rules need: fuel, category, emissionStage, gvmKg, registeredOn … */
            facts: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * @description Special fleet, as a person has put it
             * @enum {string|null}
             */
            fleet: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods" | null;
            /** @description The latest first */
            former: components["schemas"]["CarriedPlateDto"][];
            /** Format: uuid */
            id: string;
            /** @description What the time line holds of it, every kind that the platform knows */
            kinds: components["schemas"]["TimelineKindDto"][];
            openFlags: components["schemas"]["FlagBriefDto"][];
            /** @description The present one first */
            plates: components["schemas"]["CarriedPlateDto"][];
            /**
             * @description What the registered use points to
             * @enum {string|null}
             */
            suggestedFleet: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods" | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            vin: string | null;
            /** @description Doubts about the VIN */
            vinMarks: components["schemas"]["ReasonDto"][];
        };
        VehicleHitDto: {
            /** @description County, GB/T 2260 */
            areaCode: string | null;
            completeness: components["schemas"]["CompletenessDto"];
            /** @description What limits and rules need: fuel, category, emissionStage, gvmKg, registeredOn … */
            facts: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * @description Special fleet, as a person has put it
             * @enum {string|null}
             */
            fleet: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods" | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            matchedBy: "current_plate" | "former_plate" | "vin" | "vin_last6" | "listed";
            /** @description Open flags */
            openFlags: number;
            /** @description The present one first */
            plates: components["schemas"]["CarriedPlateDto"][];
            vin: string | null;
            /** @description Doubts about the VIN */
            vinMarks: components["schemas"]["ReasonDto"][];
        };
        VehicleHitPageDto: {
            items: components["schemas"]["VehicleHitDto"][];
            nextCursor: string | null;
        };
        VehicleSearchDto: {
            /** @description Only vehicles of this area (a prefecture contains its counties) */
            areaCode?: string;
            /** @description `nextCursor` of the page before */
            cursor?: string;
            /**
             * @description Only vehicles of this fleet
             * @example muck_truck
             * @enum {string}
             */
            fleet?: "muck_truck" | "mixer" | "bus" | "school_bus" | "dangerous_goods";
            /**
             * @description Rows a page
             * @example 50
             */
            limit?: number;
            /**
             * @description Plate as written, present or former
             * @example 新B12G4C
             */
            plate?: string;
            /**
             * @description Its colour; absent = any
             * @example blue
             * @enum {string}
             */
            plateColor?: "blue" | "yellow" | "white" | "black" | "green" | "yellow_green" | "other";
            /**
             * @description What the search is for; kept with the log of look-ups
             * @example roadside check
             */
            purpose: string;
            /**
             * @description Order of a list without plate or VIN, by first registration: the newest first (default) or the oldest
             * @enum {string}
             */
            sort?: "newest" | "oldest";
            /**
             * @description VIN, or its last six characters
             * @example 758167
             */
            vin?: string;
        };
        VehicleSeriesDto: {
            /** Format: date-time */
            from: string;
            series: components["schemas"]["SeriesDto"][];
            /** Format: date-time */
            to: string;
            /** @description There was more than is told: choose a shorter period */
            truncated: boolean;
        };
        WhereDto: {
            /** @description County, GB/T 2260 */
            areaCode: string | null;
            /** @description Code of the station or site */
            code: string | null;
            /** @description Latitude, WGS-84 */
            lat: number | null;
            /** @description Longitude, WGS-84 */
            lon: number | null;
            name: string | null;
        };
        WorkPlaceDto: {
            /**
             * @description Latitude, WGS-84
             * @example 44.01
             */
            lat?: number;
            /**
             * @description Longitude, WGS-84
             * @example 87.3
             */
            lon?: number;
            /**
             * @description Where the machine works
             * @example 昌吉市延安北路改造工地
             */
            name: string;
        };
        WorkPlaceViewDto: {
            /** @description Latitude, WGS-84 */
            lat: number | null;
            /** @description Longitude, WGS-84 */
            lon: number | null;
            name: string;
        };
        WorseTruckDto: {
            /** Format: date-time */
            at: string;
            /** @description NOx g/km after / before */
            factor: number;
            truckId: number;
        };
        ZoneAnswerDto: {
            allowed: boolean;
            /** @description Class III of GB 36886-2018 is set here */
            demandsClassIii: boolean;
            /** @description The zones that it stands in */
            zones: components["schemas"]["ZoneVerdictDto"][];
        };
        ZoneNameDto: {
            en: string;
            zh: string;
        };
        ZonePositionDto: {
            /** @description Latitude, WGS-84 */
            lat: number;
            /** @description Longitude, WGS-84 */
            lon: number;
            /**
             * Format: date
             * @description Day; default today
             */
            on?: string;
        };
        ZonesDto: {
            /** @description Every version, by code and version */
            items: components["schemas"]["ZoneViewDto"][];
        };
        ZoneVerdictDto: {
            allowed: boolean;
            code: string;
            name: components["schemas"]["ZoneNameDto"];
            reasons: components["schemas"]["ReasonDto"][];
            version: number;
            /** Format: uuid */
            zoneId: string;
        };
        ZoneViewDto: {
            areaCode: string;
            code: string;
            /** Format: date */
            effectiveFrom: string;
            /** @description First day on which it is over */
            effectiveTo: string | null;
            exemptKinds: string[];
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            minStage: "1" | "2" | "3" | "4" | null;
            name: components["schemas"]["ZoneNameDto"];
            rings: number[][][];
            smokeClassIii: boolean;
            source: string;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ReferenceController_areas: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: unknown;
                /** @description 1 to 500; default 100 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                /** @description An action, or the start of one: `user.` */
                action?: string;
                /** @description User id, or `system:<part>` */
                actor?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description From this moment on */
                from?: string;
                limit?: number;
                objectId?: string;
                objectKind?: string;
                /** @description Before this moment */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            /** @description `auth.refresh_unknown`, `auth.refresh_reused`, `auth.session_ended` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            /** @description `auth.refused`, `auth.otp_required`, `auth.otp_wrong` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `auth.locked`: too many failures under this name; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_show: {
        parameters: {
            query?: {
                /** @description Report as of this day (YYYY-MM-DD); default today */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_records: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Only of this day (Asia/Shanghai) */
                day?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Those that count, or those that do not and why; default missed */
                outcome?: "counted" | "missed";
                /** @description Only with this reason */
                reason?: string;
                /** @description Only for this requirement */
                requirement?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignRecordPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QualityController_list: {
        parameters: {
            query?: {
                by?: "day" | "source";
                channel?: "remote-sensing" | "inspection";
                /** @description First day, YYYY-MM-DD; default 30 days ago */
                from?: string;
                /** @description Site or station code */
                source?: string;
                /** @description Last day, YYYY-MM-DD; default today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LookupsController_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 1 to 200; default 50 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LookupsController_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupAnswerDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupActionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_mismatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MismatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRecordedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_addPhoto: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 of the bytes */
                "x-media-sha256": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredMediaDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUpController_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MismatchesController_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MismatchPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfflineListController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfflineListController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListKeysDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfflineListController_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfflineLookupsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredOfflineLookupsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_events: {
        parameters: {
            query?: {
                /** @description For clients that cannot set Last-Event-ID */
                lastEventId?: string;
                /** @description Of POST /api/v1/events/ticket, instead of the header */
                ticket?: unknown;
            };
            header: {
                "last-event-id": string;
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequestDto"];
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                    "application/pdf": components["schemas"]["ExportDto"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ExportDto"];
                    "text/csv; charset=utf-8": components["schemas"]["ExportDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportsController_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportSourcesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before, in the same order */
                cursor?: string;
                /** @description Only this kind */
                kind?: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed" | "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
                /** @description Rows a page; default 50 */
                limit?: number;
                /** @description Opened at this moment or later */
                openedAfter?: string;
                /** @description Only flags that wait for a person and whose deadline is over */
                overdue?: "true";
                /** @description Order of the whole list, not of the page; default newest */
                sort?: "newest" | "oldest" | "deadline" | "worst";
                /** @description One or several of open, second_opinion, confirmed, rejected, cleared, expired, comma-separated */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedFlagDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_agreement: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Second opinions given from here on; absent = 90 days before the end */
                from?: string;
                /** @description Before this moment; absent = now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagAgreementDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FlagsController_summary: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagSummaryDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_crossings: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description One fence */
                fenceId?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Last day; absent = today */
                to?: string;
                /** @description One truck */
                truckId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrossingPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetEffectController_show: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectReportDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetEffectController_file: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description Absent = docx */
                format?: "docx" | "pdf";
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Absent = zh */
                language?: "zh" | "en";
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetController_emissions: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetEmissionsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_exemptions: {
        parameters: {
            query?: {
                /** @description `current` (default): in force */
                state?: "current" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_listFences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FenceListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_addFence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_endFence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_fillingPlaces: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillingPlaceListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetController_findings: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description One rule */
                kind?: "truck_nox_high" | "truck_conversion_low" | "truck_nox_imitated" | "truck_no_reagent" | "truck_reagent_frozen" | "truck_dpf_removed" | "truck_dpf_blocked" | "truck_sensor_stuck" | "truck_sensor_lost" | "truck_mil_on" | "truck_identity" | "truck_clock" | "truck_position" | "truck_tamper" | "truck_silent" | "truck_data_gap";
                /** @description Rows a page */
                limit?: number;
                /** @description Last day; absent = today */
                to?: string;
                /** @description One truck */
                truckId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckFindingPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_measures: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckMeasureListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetController_rates: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description One line each; absent = `all` */
                by?: "all" | "county" | "enterprise" | "day";
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetRateListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetController_trips: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Enterprise as in the register of trucks */
                enterprise?: string;
                /** @description First day; absent = six days before the last one */
                from?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Last day; absent = today */
                to?: string;
                /** @description One truck */
                truckId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TripPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckDaysController_list: {
        parameters: {
            query?: {
                /** @description First day; absent = 29 days before the last one */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckDayListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckDaysController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckDayDetailDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckDaysController_series: {
        parameters: {
            query?: {
                /** @description Seconds a point; absent = as many as give at most 1,000 points, 1 = every second */
                stepS?: number;
            };
            header?: never;
            path: {
                day: string;
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckSeriesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FleetDeskController_addMeasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTruckMeasureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredIdDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportFormDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_errors: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Rows a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_errorFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Tests from */
                from?: string;
                /** @description Held or released */
                held?: "true" | "false";
                /** @description Rows a page */
                limit?: number;
                /** @description Method */
                method?: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing" | "machine_smoke";
                /** @description The platform's verdict */
                result?: "pass" | "exceed" | "undetermined";
                /** @description Order; default `-startedAt`, the latest test first */
                sort?: "-startedAt" | "startedAt" | "-receivedAt" | "receivedAt" | "-reportNo" | "reportNo";
                /** @description Station */
                stationCode?: string;
                /** @description Tests before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordInspectionController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionUploadDto"];
            };
        };
        responses: {
            /** @description Was stored before; the same answer again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Stored; verdict, hold and receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, every fault listed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This number belongs to a test with other content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordInspectionController_amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description SHA-256 as announced in the report */
                "x-media-sha256"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_processFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadInspectionsController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReferenceController_limitSets: {
        parameters: {
            query?: {
                /** @description Day YYYY-MM-DD: only sets in force on it */
                at?: unknown;
                /** @description `nextCursor` of the page before */
                cursor?: unknown;
                /** @description 1 to 500; default 100 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishingController_limitSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitSetDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewController_limitSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitSetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitSetPreviewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewController_trial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitSetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitTrialDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: unknown;
                /** @description nextCursor of the page before */
                cursor?: unknown;
                kind?: "excavator" | "crane" | "dozer" | "loader" | "roller" | "paver" | "grader" | "forklift" | "piling" | "stacker" | "tractor" | "shuttle" | "in_plant_vehicle" | "other";
                limit?: number;
                order?: "asc" | "desc";
                plateState?: "none" | "made" | "fitted" | "lost";
                sort?: "registered" | "code" | "kind" | "stage" | "power" | "checked";
                stage?: "0" | "1" | "2" | "3" | "4" | "D" | "X";
                state?: "active" | "moved_out" | "scrapped" | "merged";
                tested?: "pass" | "exceed" | "undetermined" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinePapersController_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMachineDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineChecksController_ofMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineChecksDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerContactDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineMergesController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineMergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinePhotosController_ofMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinePapersController_plate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineChecksController_zoneAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZonePositionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneAnswerDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineChecksController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code of the place */
                area?: unknown;
                /** @description nextCursor of the page before */
                cursor?: unknown;
                limit?: number;
                result?: "pass" | "exceed" | "undetermined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineChecksDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineChecksController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineCheckAnswerDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineCodeSpacesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSpacesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineCodeSpacesController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSpaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSpaceOpenedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineCoverageController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineCoverageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineFindDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundMachineDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineMergesController_list: {
        parameters: {
            query?: {
                state?: "proposed" | "confirmed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineMergesController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineMergeDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineOwnersController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerSignUpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerSignedUpDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinePhotosController_upload: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 of the bytes, hexadecimal */
                "x-media-sha256": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePhotoStoredDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: unknown;
                /** @description nextCursor of the page before */
                cursor?: unknown;
                limit?: number;
                overdue?: "true";
                state?: "submitted" | "returned" | "accepted" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineRegistrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinePhotosController_ofRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineStatementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineRegistrationsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineScansController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicMachineDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachinesController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinePageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineSitesController_sites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineSitesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineSitesController_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineSiteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineSitesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineCoverageController_stock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineStockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineCoverageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineSitesController_visits: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code */
                area?: unknown;
                /** @description nextCursor of the page before */
                cursor?: unknown;
                limit?: number;
                /** @description Only those still there, or there too long */
                show?: "present" | "overstay";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineVisitsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineSitesController_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineScanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineZonesController_alarms: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code */
                area?: unknown;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineAlarmsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineZonesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZonesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MachineZonesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineZoneDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedZoneDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SituationController_map: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapSettingsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutageNoticesController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description `current` (default): in force now or later */
                state?: "current" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNoticePageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutageNoticesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutageNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNoticeDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutageNoticesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNoticeDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260; inside your own areas */
                area?: string;
                channel?: string;
                cursor?: string;
                limit?: number;
                reason?: string;
                source?: string;
                state?: "waiting" | "replayed" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_summary: {
        parameters: {
            query?: {
                /** @description GB/T 2260; inside your own areas */
                area?: string;
                channel?: string;
                source?: string;
                state?: "waiting" | "replayed" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineSumsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueuesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueuesController_failed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedJobsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueuesController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadingMediaController_upload: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 as announced */
                "x-media-sha256": string;
            };
            path: {
                /** @description Record code jlbh */
                recordNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredMediaDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadingMediaController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Record code jlbh */
                recordNo: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReferenceController_rules: {
        parameters: {
            query?: {
                /** @description ISO 8601 time, or `now`: only the versions in force then */
                at?: unknown;
                /** @description `nextCursor` of the page before */
                cursor?: unknown;
                /** @description 1 to 500; default 100 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishingController_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewController_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReferenceController_sites: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: unknown;
                /** @description 1 to 500; default 100 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UpkeepController_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SiteStateController_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteStateDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SituationController_situation: {
        parameters: {
            query?: {
                /** @description Area; absent = all of your own */
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpotChecksController_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: unknown;
                kind?: "roadside" | "on_site";
                /** @description 1 to 200; default 50 */
                limit?: unknown;
                /** @description Only the caller’s own */
                mine?: "true";
                result?: "pass" | "exceed" | "undetermined";
                /** @description Default `-checkedAt` */
                sort?: "checkedAt" | "-checkedAt" | "receivedAt" | "-receivedAt" | "checkNo" | "-checkNo";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpotChecksController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpotCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckAnswerDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SpotChecksController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotCheckViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckMediaController_upload: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 as announced in the check */
                "x-media-sha256": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredMediaDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckMediaController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StationsController_days: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai; absent = today */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationDaysDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReferenceController_stations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: unknown;
                /** @description 1 to 500; default 100 */
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UpkeepController_station: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StationsController_day: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai; absent = today */
                day?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationDayDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefusalsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description `open` (default): not dealt with and no report of that number stored since */
                state?: "open" | "all";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefusalsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StationsController_card: {
        parameters: {
            query?: {
                /** @description First day; absent = 30 days ago */
                from?: string;
                /** @description Last day; absent = today */
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCardDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusController_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TableViewsController_list: {
        parameters: {
            query: {
                table: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableViewsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TableViewsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTableViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TableViewsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckRegisterController_models: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalModelListDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckRegisterController_keepModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminalModelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalModelViewDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrucksController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Enterprise as in the register */
                enterprise?: string;
                /** @description online = something came in the last ten minutes; silent = nothing for a day */
                hearing?: "online" | "silent";
                /** @description Rows a page */
                limit?: number;
                /** @description `waiting` = heard of, not yet accepted by the bureau */
                state?: "waiting" | "accepted" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckRegisterController_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterTrucksDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredTrucksDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrucksController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckDetailDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckRegisterController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TruckDecisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TruckRegisterController_clearKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrucksController_samples: {
        parameters: {
            query: {
                /** @description First moment */
                from: string;
                /** @description First moment after it; at most a day later */
                to: string;
            };
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckSamplesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrucksController_csv: {
        parameters: {
            query: {
                /** @description First moment */
                from: string;
                /** @description First moment after it; at most a day later */
                to: string;
            };
            header?: never;
            path: {
                truckId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrucksController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TruckSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TruckPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefusalsController_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadFieldsDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                role?: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise" | "owner";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUserDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUserDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchUsersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehiclesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehicleFileController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleFileDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehiclesController_setFleet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FleetChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehicleFileController_series: {
        parameters: {
            query?: {
                /** @description From; absent = two years before the end */
                from?: string;
                /** @description Before; absent = now */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleSeriesDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehicleFileController_timeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description From this moment on */
                from?: string;
                /** @description Only these kinds, comma-separated (see `kinds` of the file) */
                kinds?: string;
                /** @description Rows a page */
                limit?: number;
                /** @description Before this moment */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VehiclesController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleHitPageDto"];
                };
            };
            /** @description Refused: the reason stands in `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
