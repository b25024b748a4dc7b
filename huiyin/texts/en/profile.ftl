# Rule sets: their names, what stands in them, and what is wrong with one that can't be taken.

profile-cn-inspection = Discipline inspection (China)
profile-ig-audit = Inspector general and audit (United States)
profile-calendar-cn-mainland = Working days in mainland China
profile-calendar-us-federal = Federal working days of the United States
profile-version = { $name }, version { PLAIN($version) }
profile-period =
    { $unit ->
        [months] { $count ->
            [one] { $count } month
           *[other] { $count } months
        }
        [working_days] { $count ->
            [one] { $count } working day
           *[other] { $count } working days
        }
       *[days] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
    }

# Handling labels, from open to most restricted.
label-public = Public
label-internal = Internal
label-restricted = Restricted
label-named_persons = Named persons only
label-controlled = Controlled
label-limited_dissemination = Limited dissemination

severity-minor = Minor
severity-moderate = Moderate
severity-serious = Serious
severity-grave = Grave

# Clocks: what a date is the last day of.
clock-feedback = { CAP(-plan) } after the { -feedback }
clock-plan = { CAP(-plan) } for a self-found { -finding }
clock-immediate_fix = { CAP(-immediate-fix) }
clock-facts_reply = Reply to the facts
clock-objection = Decision on the { -objection }
clock-plan_review = Review of the plan
clock-plan_resubmission = New version of the plan
clock-verification = { CAP(-verification) }
clock-closure = { CAP(-closure) }
clock-concern = Determination of the concern
clock-look_back = { CAP(-look-back) }
clock-measure = { CAP(-measure) }
clock-rectification = { CAP(-rectification) }
clock-review = Review of the { -sustained }
clock-risk_expiry = End of the accepted risk

# Whom a letter of the ladder goes to.
recipient-handler = { -handler }
recipient-responsible_leader = responsible leader
recipient-coordinator = coordinator
recipient-principal = { -principal }
recipient-supervisors = { -supervisor(form: "many") }
recipient-office = { -office }
recipient-leading_group = { -leading-group }
recipient-superior = superior in charge

# Categories of cn-inspection.
category-high_quality_development = High-quality development
category-main_business = Main responsibility and main business
category-innovation = Innovation in science and technology
category-subordinate_control = Control of subordinate units
category-risk_prevention = Prevention of major risks
category-strict_governance = Strict governance
category-key_position_integrity = Integrity in key positions
category-key_area_integrity = Integrity in key areas
category-conduct_rules = Rules of conduct
category-supervision_duty = Duty to supervise
category-leadership_and_talent = Leadership and talent
category-leadership_team = Leadership team
category-cadre_selection = Selection of cadres
category-talent_development = Development of talent
category-grass_roots_organisation = Grass-roots organisation
category-party_branch_life = Life of party branches
category-party_building_duty = Duty to build grass-roots organisation

# Categories of ig-audit.
category-internal_control = Internal control
category-control_environment = Control environment
category-risk_assessment = Risk assessment
category-control_activities = Control activities
category-information_and_communication = Information and communication
category-monitoring = Monitoring
category-information_systems = Information systems
category-security_management = Security management
category-access_controls = Access controls
category-configuration_management = Configuration management
category-segregation_of_duties = Segregation of duties
category-contingency_planning = Contingency planning
category-business_process_controls = Business process controls
category-financial_reporting = Financial reporting
category-misstatement = Misstatement
category-reconciliation = Reconciliation
category-schedule_of_expenditures = Schedule of expenditures of federal awards
category-compliance = Compliance
category-allowable_activities = Activities allowed or unallowed
category-allowable_costs = Allowable costs and cost principles
category-cash_management = Cash management
category-eligibility = Eligibility
category-equipment = Equipment and real property
category-matching = Matching, level of effort, earmarking
category-period_of_performance = Period of performance
category-procurement = Procurement, suspension and debarment
category-program_income = Program income
category-reporting = Reporting
category-subrecipient_monitoring = Subrecipient monitoring
category-special_tests = Special tests and provisions
category-performance = Performance
category-economy = Economy
category-efficiency = Efficiency
category-effectiveness = Effectiveness
category-fraud_waste_abuse = Fraud, waste and abuse
category-fraud = Fraud
category-waste = Waste
category-abuse = Abuse

# What is wrong with a rule set or a calendar. Each is said with $path, the place in the file ("" for the whole file).
profile-fault-too_large = The file was not taken: it is larger than { SIZE($limit_bytes) }. A rule set is a few pages of text; check that this is the right file.
profile-fault-not_utf8 = The file was not taken: at byte { PLAIN($position) } it is not UTF-8. Save it as UTF-8.
profile-fault-not_toml = The file was not taken: it is not valid TOML ({ $reason }). Correct that place.
profile-fault-unknown_key = The entry { $path } is not known, so nothing was taken. Remove it, or correct its spelling by docs/reference/profiles.md.
profile-fault-missing_key = The entry { $path } is missing. Add it; docs/reference/profiles.md says what it holds.
profile-fault-wrong_type =
    The entry { $path } must be { $expected ->
        [table] a table
        [list] a list
        [text] a text in quotes
        [integer] a whole number
        [flag] true or false
       *[date] a date such as 2026-03-25, without quotes
    }. Correct it.
profile-fault-empty_list = The list { $path } is empty. Name at least one.
profile-fault-wrong_form = The entry { $path } can't be “{ $value }”. Names and codes are short, in lower-case letters and digits; a line of text holds no line break and at most 200 characters.
profile-fault-not_one_of = The entry { $path } can't be “{ $value }”. It must be one of: { $known }.
profile-fault-named_twice = The entry { $path } names “{ $value }” a second time. Name it once.
profile-fault-out_of_range = The entry { $path } can't be { PLAIN($value) }. It must be a whole number from { PLAIN($least) } to { PLAIN($most) }.
profile-fault-unknown_zone = The time zone “{ $value }” is not known. Use a name of the IANA list, such as Asia/Shanghai.
profile-fault-wrong_labels = The entry { $path } must name { $ranks } different codes of handling labels, from open to most restricted.
profile-fault-anchors_differ = The entry { $path } must name the acts that start this clock, all of them: { $acts }. Which acts these are is not for a rule set to change.
profile-fault-touches_invariant = The entry { $path } was refused: states, permits and duties apart hold in every rule set and can't be set in one. Remove it.
profile-fault-evidence_switched_off = The entry { $path } can't be 0: no finding is declared or closed without evidence of the action and of its effect. Ask for at least one file.
profile-fault-granted_by_the_inspected = The entry { $path } names a post of the inspected organisation: nobody grants an extension to themself. Name posts of the office, the supervisors or the leading group.
profile-fault-signature_missing = The signatures in { $path } are too few: one group must consist of nothing but { $posts }, so that this signature can't be passed over. Add that group.
profile-fault-ladder_not_rising = The entry { $path } must be later than the step before it. Put the steps in order, each day once.
profile-fault-ladder_spares_the_principal = The ladder must tell the principal when a date has passed. Add “principal” to a step after the due date.
profile-fault-too_many = The list { $path } holds too many entries: at most { $most } are possible.
profile-fault-too_deep = The entry { $path } lies too deep: a taxonomy has at most { $most } levels.
profile-fault-not_above = The entry { $path } names “{ $value }”, which is not above it. Put a category after the one it belongs to.
profile-fault-notices_not_in_line = The entry { $path } leaves a gap or an overlap: each notice begins on the day after the one before it ends. Correct the first and last dates.
profile-fault-free_and_worked = The day { DATE($day) } is named as free and as worked. Name it once.
profile-fault-wrong_weekend = The entry { $path } must be a list of at most four weekdays from 1 (Monday) to 7 (Sunday).
profile-fault-outside_the_notice = The entry { $path } lies outside its notice, which covers { DATE($first_date) } to { DATE($last_date) }. Correct the day, or put it in the notice that covers it.
