# The words of inspectors general and GAO (Yellow Book, OMB Circular A-50) where they differ.

# Round and people
-mandate =
    { $form ->
       *[one] engagement authority
        [many] engagement authorities
        [a] an engagement authority
    }
-term =
    { $form ->
       *[one] audit cycle
        [many] audit cycles
        [a] an audit cycle
    }
-round =
    { $form ->
       *[one] audit plan year
        [many] audit plan years
        [a] an audit plan year
    }
-team =
    { $form ->
       *[one] audit team
        [many] audit teams
        [a] an audit team
    }
-team-head =
    { $form ->
       *[one] auditor-in-charge
        [many] auditors-in-charge
        [a] an auditor-in-charge
    }
-office =
    { $form ->
       *[one] Office of Inspector General
        [many] Offices of Inspector General
        [a] an Office of Inspector General
    }
-leading-group =
    { $form ->
       *[one] report review board
        [many] report review boards
        [a] a report review board
    }
-organisation =
    { $form ->
       *[one] auditee
        [many] auditees
        [a] an auditee
    }
-functional-department =
    { $form ->
       *[one] policy owner
        [many] policy owners
        [a] a policy owner
    }
-principal =
    { $form ->
       *[one] agency head
        [many] agency heads
        [a] an agency head
    }
-leadership-member =
    { $form ->
       *[one] senior official
        [many] senior officials
        [a] a senior official
    }
-leadership-team = agency management
-handler =
    { $form ->
       *[one] action officer
        [many] action officers
        [a] an action officer
    }
-supervisor =
    { $form ->
       *[one] audit follow-up official
        [many] audit follow-up officials
        [a] an audit follow-up official
    }
-recusal =
    { $form ->
       *[one] independence impairment
        [many] independence impairments
        [a] an independence impairment
    }

# Inspection and feedback
-inspection =
    { $form ->
       *[one] audit
        [many] audits
        [a] an audit
    }
-inspection-report =
    { $form ->
       *[one] audit report
        [many] audit reports
        [a] an audit report
    }
-working-paper =
    { $form ->
       *[one] workpaper
        [many] workpapers
        [a] a workpaper
    }
-fact-confirmation =
    { $form ->
       *[one] statement of facts
        [many] statements of facts
        [a] a statement of facts
    }
-feedback =
    { $form ->
       *[one] report
        [many] reports
        [a] a report
    }
-feedback-meeting =
    { $form ->
       *[one] exit conference
        [many] exit conferences
        [a] an exit conference
    }
-feedback-session =
    { $form ->
       *[one] exit briefing
        [many] exit briefings
        [a] an exit briefing
    }
-feedback-package =
    { $form ->
       *[one] final report
        [many] final reports
        [a] a final report
    }
-receipt =
    { $form ->
       *[one] acknowledgment
        [many] acknowledgments
        [a] an acknowledgment
    }
-achievement =
    { $form ->
       *[one] noteworthy accomplishment
        [many] noteworthy accomplishments
        [a] a noteworthy accomplishment
    }
-finding =
    { $form ->
       *[one] finding
        [many] findings
        [a] a finding
    }
-manifestation =
    { $form ->
       *[one] condition
        [many] conditions
        [a] a condition
    }
-root-cause =
    { $form ->
       *[one] cause
        [many] causes
        [a] a cause
    }
-requirement =
    { $form ->
       *[one] recommendation
        [many] recommendations
        [a] a recommendation
    }
-immediate-fix =
    { $form ->
       *[one] correction during the audit
        [many] corrections during the audit
        [a] a correction during the audit
    }
-objection =
    { $form ->
       *[one] nonconcurrence
        [many] nonconcurrences
        [a] a nonconcurrence
    }
-copy-notice =
    { $form ->
       *[one] report distribution
        [many] report distributions
        [a] a report distribution
    }

# Rectification
-rectification =
    { $form ->
       *[one] corrective action
        [many] corrective actions
        [a] a corrective action
    }
-claim =
    { $form ->
       *[one] acceptance
        [many] acceptances
        [a] an acceptance
    }
-plan =
    { $form ->
       *[one] corrective action plan
        [many] corrective action plans
        [a] a corrective action plan
    }
-problem-list =
    { $form ->
       *[one] schedule of findings
        [many] schedules of findings
        [a] a schedule of findings
    }
-task-list =
    { $form ->
       *[one] schedule of milestones
        [many] schedules of milestones
        [a] a schedule of milestones
    }
-responsibility-list =
    { $form ->
       *[one] schedule of responsible officials
        [many] schedules of responsible officials
        [a] a schedule of responsible officials
    }
-measure =
    { $form ->
       *[one] corrective action step
        [many] corrective action steps
        [a] a corrective action step
    }
-progress-report =
    { $form ->
       *[one] status report
        [many] status reports
        [a] a status report
    }
-principal-report =
    { $form ->
       *[one] management response
        [many] management responses
        [a] a management response
    }
-report =
    { $form ->
       *[one] management report
        [many] management reports
        [a] a management report
    }
-declaration =
    { $form ->
       *[one] management assertion of final action
        [many] management assertions of final action
        [a] a management assertion of final action
    }
-extension =
    { $form ->
       *[one] revised target date
        [many] revised target dates
        [a] a revised target date
    }
-self-examination =
    { $form ->
       *[one] management self-assessment
        [many] management self-assessments
        [a] a management self-assessment
    }
-screening =
    { $form ->
       *[one] risk assessment
        [many] risk assessments
        [a] a risk assessment
    }
-campaign =
    { $form ->
       *[one] government-wide review
        [many] government-wide reviews
        [a] a government-wide review
    }

# Verification and closure
-verification =
    { $form ->
       *[one] verification of corrective action
        [many] verifications of corrective action
        [a] a verification of corrective action
    }
-on-site-check =
    { $form ->
       *[one] site visit
        [many] site visits
        [a] a site visit
    }
-closure =
    { $form ->
       *[one] final action
        [many] final actions
        [a] a final action
    }
-sustained =
    { $form ->
       *[one] open item under monitoring
        [many] open items under monitoring
        [a] an open item under monitoring
    }
-cycle =
    { $form ->
       *[one] follow-up cycle
        [many] follow-up cycles
        [a] a follow-up cycle
    }
-look-back =
    { $form ->
       *[one] follow-up audit
        [many] follow-up audits
        [a] a follow-up audit
    }
-concern =
    { $form ->
       *[one] concern about reliability
        [many] concerns about reliability
        [a] a concern about reliability
    }
-accountability-referral =
    { $form ->
       *[one] referral for action
        [many] referrals for action
        [a] a referral for action
    }

# Use of results
-lead =
    { $form ->
       *[one] allegation
        [many] allegations
        [a] an allegation
    }
-common-problem =
    { $form ->
       *[one] cross-cutting issue
        [many] cross-cutting issues
        [a] a cross-cutting issue
    }
-systemic-recommendation =
    { $form ->
       *[one] systemic recommendation
        [many] systemic recommendations
        [a] a systemic recommendation
    }
-self-check =
    { $form ->
       *[one] management alert
        [many] management alerts
        [a] a management alert
    }
-important-report =
    { $form ->
       *[one] seven-day letter
        [many] seven-day letters
        [a] a seven-day letter
    }
-evaluation =
    { $form ->
       *[one] follow-up assessment
        [many] follow-up assessments
        [a] a follow-up assessment
    }
-assessment-extract =
    { $form ->
       *[one] performance extract
        [many] performance extracts
        [a] a performance extract
    }
-public-notice =
    { $form ->
       *[one] public report
        [many] public reports
        [a] a public report
    }
-letter =
    { $form ->
       *[one] follow-up letter
        [many] follow-up letters
        [a] a follow-up letter
    }
-handling-label =
    { $form ->
       *[one] dissemination control
        [many] dissemination controls
        [a] a dissemination control
    }
