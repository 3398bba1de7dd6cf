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
    "/api/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flags of the caller’s areas, the newest first
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
         * Number of flags by kind and state
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
         * @description Roles: administrator, auditor, supervisor. The quarantine must lie in the caller’s areas or be his own.
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
    "/api/v1/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
         * Find vehicles by present or former plate, by VIN, or by its last six characters
         * @description Exactly one of `plate` and `vin`. Each search is kept with user and purpose.
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
        AmendmentDto: {
            /**
             * @description Why the report is corrected
             * @example Odometer was misread
             */
            reason: string;
            /** @description The whole report as it should have been */
            report: components["schemas"]["InspectionUploadDto"];
        };
        AsmDto: {
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "asm";
            /** @description 2540 mode */
            mode2540?: components["schemas"];
            /**
             * @description Set when 5025 passed and ended the test, so that 2540 was not run
             * @enum {string}
             */
            mode2540NotRun?: "fast_pass";
            /** @description 5025 mode */
            mode5025?: components["schemas"];
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
            requirements: components["schemas"][];
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            startsOn: string;
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
            role?: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise";
            /**
             * @description `disabled` ends every session
             * @enum {string}
             */
            state?: "active" | "disabled";
            subject?: components["schemas"]["SubjectInputDto"] | null;
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
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise";
            /** @description For machine roles */
            subject?: components["schemas"]["SubjectInputDto"] | null;
            /**
             * @description 3 to 64 of a-z, 0-9, dot, dash, underscore
             * @example wang.wei
             */
            username: string;
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
        FlagReviewDto: {
            /**
             * @description confirm, reject (with reason), or ask another officer (with reason)
             * @example confirm
             * @enum {string}
             */
            decision: "confirm" | "reject" | "ask_second_opinion";
            /**
             * @description Why; required for reject and ask_second_opinion
             * @example 照片中号牌与登记车型不符
             */
            reason?: string;
        };
        FlagSearchDto: {
            /** @description nextCursor of the page before */
            cursor?: string;
            /**
             * @description Only this kind
             * @enum {string}
             */
            kind?: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed";
            /**
             * @description Plate, any spelling
             * @example 新B 12345
             */
            plate: string;
            /**
             * @description Only this state
             * @enum {string}
             */
            state?: "open" | "second_opinion" | "confirmed" | "rejected" | "cleared" | "expired";
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
            kind: "inspections" | "remote_sensing" | "vehicles";
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
            method?: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing";
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
             * @description The platform's verdict
             * @enum {string}
             */
            result?: "pass" | "exceed" | "undetermined";
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
            appearance?: components["schemas"];
            /** @description Approver */
            approver?: string;
            /** @description Set when the test was made in outage mode */
            contingency?: components["schemas"];
            /**
             * Format: date-time
             * @description End of the test
             * @example 2026-01-05T16:34:38+08:00
             */
            endedAt?: string;
            /** @description Ambient conditions */
            environment?: components["schemas"];
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
            media?: components["schemas"][];
            /** @description Why another method than the prescribed one was used */
            methodChange?: string;
            /** @description OBD check */
            obd?: components["schemas"];
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
            software?: components["schemas"];
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
            vehicle: components["schemas"];
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
            limits: components["schemas"][];
            /**
             * @description Why; kept in the audit trail
             * @example 生态环境部公告
             */
            reason: string;
            /** @description Which tests it is for */
            scope: components["schemas"];
            /**
             * @description Standard
             * @example GB 18285-2018
             */
            standard: string;
            /** @description Title */
            title: components["schemas"];
        };
        LookupAnswerDto: {
            /** Format: date-time */
            at: string;
            lastReadings: Record<string, never>[];
            lastTests: Record<string, never>[];
            /**
             * @description Version of the flag list that was asked
             * @example 1842
             */
            listVersion: string;
            /** Format: uuid */
            lookupId: string;
            /** @description Best first. `why.kind` is exact, former_plate, vin_last6 or tolerant; `why.differences` names each character that differs. Of a tolerant match nothing but its identity is told. */
            matches: Record<string, never>[];
            /**
             * @description What to do now, one of `next.*`
             * @example next.serve_notice
             */
            nextStep: string;
            /** @description Open flags with evidence and what clears them */
            openFlags: Record<string, never>[];
            /**
             * @description Stable codes with their numbers, most severe first
             * @example [
             *       {
             *         "code": "lookup.flag_confirmed",
             *         "data": {
             *           "kind": "high_emitter",
             *           "item": "opacity",
             *           "measured": 41.2,
             *           "limit": 30
             *         }
             *       }
             *     ]
             */
            reasons: {
                code: string;
                data?: Record<string, never>;
            }[];
            /** @example 999 */
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
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise";
            /** @description Is a second factor enrolled? */
            secondFactor: boolean;
            /** @example [] */
            setup: string[];
            /** @description What a machine account speaks for */
            subject: components["schemas"]["SubjectDto"] | null;
            /** @example officer.changji */
            username: string;
        };
        OtpDto: {
            /** @example 492039 */
            otp: string;
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
        QuarantineDecisionDto: {
            /**
             * @description Why
             * @example 点位已补登记，重新导入
             */
            reason: string;
        };
        RefreshDto: {
            /** @description The refresh token of the last answer; it works once */
            refreshToken: string;
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
            lines: components["schemas"][];
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
        SpotCheckDto: {
            /** @description Appearance check */
            appearance?: components["schemas"];
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
            /** @description Ambient conditions */
            environment?: components["schemas"];
            /** @description Serial number of the portable tester the values come from */
            instrumentNo?: string;
            /**
             * @description 路检路查 or 入户抽测
             * @example roadside
             * @enum {string}
             */
            kind: "roadside" | "on_site";
            /** @description OBD read-out */
            obd?: components["schemas"];
            /** @description Photos that were uploaded (sha256) */
            photos?: string[];
            /** @description Where */
            place?: components["schemas"];
            /** @description Remark */
            remark?: string;
            /** @description Results; `method` decides which block is meant */
            results: components["schemas"]["TwoSpeedIdleDto"] | components["schemas"]["AsmDto"] | components["schemas"]["ShortTransientDto"] | components["schemas"]["TransientDto"] | components["schemas"]["LugDownDto"] | components["schemas"]["FreeAccelerationDto"] | components["schemas"]["FilterSmokeDto"] | components["schemas"]["RingelmannDto"];
            /** @description The vehicle as the officer saw it */
            vehicle: components["schemas"];
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
            lines: components["schemas"][];
            /** @description Longitude, WGS-84 */
            lon?: number;
            /** @description Name */
            name: string;
            /** @description Approved software versions */
            softwareVersions?: string[];
            /** @description Staff */
            staff?: components["schemas"][];
            /**
             * @description State
             * @example normal
             * @enum {string}
             */
            status: "normal" | "suspended" | "revoked";
        };
        SubjectDto: {
            /** @example 652301001 */
            id: string;
            /**
             * @example station
             * @enum {string}
             */
            kind: "station" | "site" | "repair_shop" | "enterprise";
        };
        SubjectInputDto: {
            /**
             * @description Code of the station, site, shop or enterprise
             * @example 652301001
             */
            id: string;
            /** @enum {string} */
            kind: "station" | "site" | "repair_shop" | "enterprise";
        };
        TicketDto: {
            /** @example 60 */
            expiresIn: number;
            /** @description Open GET /api/v1/events?ticket=… with it, soon */
            ticket: string;
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
        TwoSpeedIdleDto: {
            /** @description High idle */
            highIdle?: components["schemas"];
            /** @description Low idle */
            idle?: components["schemas"];
            /**
             * @description Method (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            method: "two_speed_idle";
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
            /** @description Must still replace a password that somebody else made */
            mustChangePassword: boolean;
            /** @enum {string} */
            role: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise";
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
        VehicleSearchDto: {
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
             * @description VIN, or its last six characters
             * @example 758167
             */
            vin?: string;
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
    FlagsController_list: {
        parameters: {
            query?: {
                /** @description GB/T 2260 code; a prefecture contains its counties */
                area?: unknown;
                /** @description nextCursor of the page before */
                cursor?: unknown;
                kind?: "high_emitter" | "no_screening" | "ringelmann" | "opacity" | "gross_exceedance" | "inspection_exceed";
                limit?: number;
                overdue?: "true";
                /** @description One or several of open, second_opinion, confirmed, rejected, cleared, expired, comma-separated */
                state?: unknown;
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
    FlagsController_summary: {
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
                method?: "two_speed_idle" | "asm" | "short_transient" | "lug_down" | "free_acceleration" | "filter_smoke" | "ringelmann" | "transient" | "remote_sensing";
                /** @description The platform's verdict */
                result?: "pass" | "exceed" | "undetermined";
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
    QuarantineController_list: {
        parameters: {
            query?: {
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
    UsersController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
                role?: "administrator" | "auditor" | "supervisor" | "officer" | "station" | "site" | "repair_shop" | "enterprise";
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
}
