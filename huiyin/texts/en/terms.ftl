# The words of docs/words.md as terms. A message names the form it needs:
#   { -finding } finding    { -finding(form: "many") } findings    { -finding(form: "a") } a finding
#   { CAP(-finding(form: "many")) } Findings
# A profile's file replaces a whole term, all three forms; so an article always agrees with its noun.

# Round and people
-mandate =
    { $form ->
       *[one] mandate
        [many] mandates
        [a] a mandate
    }
-rules =
    { $form ->
       *[one] rule set
        [many] rule sets
        [a] a rule set
    }
-term =
    { $form ->
       *[one] term
        [many] terms
        [a] a term
    }
-round =
    { $form ->
       *[one] round
        [many] rounds
        [a] a round
    }
-team =
    { $form ->
       *[one] team
        [many] teams
        [a] a team
    }
-team-head =
    { $form ->
       *[one] team head
        [many] team heads
        [a] a team head
    }
-office =
    { $form ->
       *[one] inspection office
        [many] inspection offices
        [a] an inspection office
    }
-leading-group =
    { $form ->
       *[one] leading group
        [many] leading groups
        [a] a leading group
    }
-body =
    { $form ->
       *[one] body
        [many] bodies
        [a] a body
    }
-organisation =
    { $form ->
       *[one] organisation
        [many] organisations
        [a] an organisation
    }
-functional-department =
    { $form ->
       *[one] functional department
        [many] functional departments
        [a] a functional department
    }
-person =
    { $form ->
       *[one] person
        [many] people
        [a] a person
    }
-account =
    { $form ->
       *[one] account
        [many] accounts
        [a] an account
    }
-post =
    { $form ->
       *[one] post
        [many] posts
        [a] a post
    }
-delegation =
    { $form ->
       *[one] delegation
        [many] delegations
        [a] a delegation
    }
-principal =
    { $form ->
       *[one] principal
        [many] principals
        [a] a principal
    }
-leadership-member =
    { $form ->
       *[one] leadership member
        [many] leadership members
        [a] a leadership member
    }
-leadership-team =
    { $form ->
       *[one] leadership team
        [many] leadership teams
        [a] a leadership team
    }
-handler =
    { $form ->
       *[one] handler
        [many] handlers
        [a] a handler
    }
-supervisor =
    { $form ->
       *[one] supervisor
        [many] supervisors
        [a] a supervisor
    }
-recusal =
    { $form ->
       *[one] recusal
        [many] recusals
        [a] a recusal
    }

# Inspection and feedback
-inspection =
    { $form ->
       *[one] inspection
        [many] inspections
        [a] an inspection
    }
-inspection-report =
    { $form ->
       *[one] inspection report
        [many] inspection reports
        [a] an inspection report
    }
-working-paper =
    { $form ->
       *[one] working paper
        [many] working papers
        [a] a working paper
    }
-fact-confirmation =
    { $form ->
       *[one] fact confirmation
        [many] fact confirmations
        [a] a fact confirmation
    }
-feedback = feedback
-feedback-meeting =
    { $form ->
       *[one] feedback meeting
        [many] feedback meetings
        [a] a feedback meeting
    }
-feedback-session =
    { $form ->
       *[one] feedback session
        [many] feedback sessions
        [a] a feedback session
    }
-feedback-package =
    { $form ->
       *[one] feedback package
        [many] feedback packages
        [a] a feedback package
    }
-receipt =
    { $form ->
       *[one] receipt
        [many] receipts
        [a] a receipt
    }
-achievement =
    { $form ->
       *[one] achievement
        [many] achievements
        [a] an achievement
    }
-finding =
    { $form ->
       *[one] finding
        [many] findings
        [a] a finding
    }
-manifestation =
    { $form ->
       *[one] manifestation
        [many] manifestations
        [a] a manifestation
    }
-category =
    { $form ->
       *[one] category
        [many] categories
        [a] a category
    }
-root-cause =
    { $form ->
       *[one] root cause
        [many] root causes
        [a] a root cause
    }
-requirement =
    { $form ->
       *[one] requirement
        [many] requirements
        [a] a requirement
    }
-answer =
    { $form ->
       *[one] answer
        [many] answers
        [a] an answer
    }
-register =
    { $form ->
       *[one] register
        [many] registers
        [a] a register
    }
-immediate-fix =
    { $form ->
       *[one] immediate fix
        [many] immediate fixes
        [a] an immediate fix
    }
-objection =
    { $form ->
       *[one] objection
        [many] objections
        [a] an objection
    }
-directive =
    { $form ->
       *[one] directive
        [many] directives
        [a] a directive
    }
-copy-notice =
    { $form ->
       *[one] copy notice
        [many] copy notices
        [a] a copy notice
    }

# Rectification
-rectification =
    { $form ->
       *[one] rectification
        [many] rectifications
        [a] a rectification
    }
-claim =
    { $form ->
       *[one] claim
        [many] claims
        [a] a claim
    }
-plan =
    { $form ->
       *[one] rectification plan
        [many] rectification plans
        [a] a rectification plan
    }
-problem-list =
    { $form ->
       *[one] problem list
        [many] problem lists
        [a] a problem list
    }
-task-list =
    { $form ->
       *[one] task list
        [many] task lists
        [a] a task list
    }
-responsibility-list =
    { $form ->
       *[one] responsibility list
        [many] responsibility lists
        [a] a responsibility list
    }
-measure =
    { $form ->
       *[one] measure
        [many] measures
        [a] a measure
    }
-handover =
    { $form ->
       *[one] handover
        [many] handovers
        [a] a handover
    }
-evidence =
    { $form ->
       *[one] evidence
        [many] pieces of evidence
        [a] a piece of evidence
    }
-progress-report =
    { $form ->
       *[one] progress report
        [many] progress reports
        [a] a progress report
    }
-principal-report =
    { $form ->
       *[one] principal's report
        [many] principals' reports
        [a] a principal's report
    }
-declaration =
    { $form ->
       *[one] declaration
        [many] declarations
        [a] a declaration
    }
-extension =
    { $form ->
       *[one] extension
        [many] extensions
        [a] an extension
    }
-report =
    { $form ->
       *[one] report
        [many] reports
        [a] a report
    }
-self-examination =
    { $form ->
       *[one] self-examination
        [many] self-examinations
        [a] a self-examination
    }
-screening =
    { $form ->
       *[one] risk screening
        [many] risk screenings
        [a] a risk screening
    }
-campaign =
    { $form ->
       *[one] campaign
        [many] campaigns
        [a] a campaign
    }

# Verification and closure
-verification =
    { $form ->
       *[one] verification
        [many] verifications
        [a] a verification
    }
-on-site-check =
    { $form ->
       *[one] on-site check
        [many] on-site checks
        [a] an on-site check
    }
-closure =
    { $form ->
       *[one] closure
        [many] closures
        [a] a closure
    }
-sustained =
    { $form ->
       *[one] sustained item
        [many] sustained items
        [a] a sustained item
    }
-cycle =
    { $form ->
       *[one] cycle
        [many] cycles
        [a] a cycle
    }
-reopening =
    { $form ->
       *[one] reopening
        [many] reopenings
        [a] a reopening
    }
-look-back =
    { $form ->
       *[one] look-back
        [many] look-backs
        [a] a look-back
    }
-sign-answer =
    { $form ->
       *[one] answer to a warning sign
        [many] answers to warning signs
        [a] an answer to a warning sign
    }
-watch =
    { $form ->
       *[one] watchlist entry
        [many] watchlist entries
        [a] a watchlist entry
    }
-watchlist =
    { $form ->
       *[one] watchlist
        [many] watchlists
        [a] a watchlist
    }
-warning-sign =
    { $form ->
       *[one] warning sign
        [many] warning signs
        [a] a warning sign
    }
-concern =
    { $form ->
       *[one] integrity concern
        [many] integrity concerns
        [a] an integrity concern
    }
-hearing =
    { $form ->
       *[one] hearing
        [many] hearings
        [a] a hearing
    }
-accountability-referral =
    { $form ->
       *[one] accountability referral
        [many] accountability referrals
        [a] an accountability referral
    }

# Use of results
-lead =
    { $form ->
       *[one] lead
        [many] leads
        [a] a lead
    }
-referral =
    { $form ->
       *[one] referral
        [many] referrals
        [a] a referral
    }
-common-problem =
    { $form ->
       *[one] common problem
        [many] common problems
        [a] a common problem
    }
-systemic-recommendation =
    { $form ->
       *[one] systemic recommendation
        [many] systemic recommendations
        [a] a systemic recommendation
    }
-self-check =
    { $form ->
       *[one] self-check
        [many] self-checks
        [a] a self-check
    }
-important-report =
    { $form ->
       *[one] important report
        [many] important reports
        [a] an important report
    }
-instruction =
    { $form ->
       *[one] instruction
        [many] instructions
        [a] an instruction
    }
-evaluation =
    { $form ->
       *[one] evaluation
        [many] evaluations
        [a] an evaluation
    }
-assessment-extract =
    { $form ->
       *[one] assessment extract
        [many] assessment extracts
        [a] an assessment extract
    }
-public-notice =
    { $form ->
       *[one] public notice
        [many] public notices
        [a] a public notice
    }
-letter =
    { $form ->
       *[one] letter
        [many] letters
        [a] a letter
    }
-consultation =
    { $form ->
       *[one] consultation
        [many] consultations
        [a] a consultation
    }
-consultation-item =
    { $form ->
       *[one] consultation item
        [many] consultation items
        [a] a consultation item
    }

# The book
-handling-label =
    { $form ->
       *[one] handling label
        [many] handling labels
        [a] a handling label
    }
-act =
    { $form ->
       *[one] act
        [many] acts
        [a] an act
    }
-entry =
    { $form ->
       *[one] entry
        [many] entries
        [a] an entry
    }
-journal =
    { $form ->
       *[one] journal
        [many] journals
        [a] a journal
    }
-ledger =
    { $form ->
       *[one] ledger
        [many] ledgers
        [a] a ledger
    }
-site =
    { $form ->
       *[one] site
        [many] sites
        [a] a site
    }
-installation =
    { $form ->
       *[one] installation
        [many] installations
        [a] an installation
    }
-sealed-package =
    { $form ->
       *[one] sealed package
        [many] sealed packages
        [a] a sealed package
    }
-proposal =
    { $form ->
       *[one] proposal
        [many] proposals
        [a] a proposal
    }
-checkpoint =
    { $form ->
       *[one] checkpoint
        [many] checkpoints
        [a] a checkpoint
    }
-commitment =
    { $form ->
       *[one] commitment
        [many] commitments
        [a] a commitment
    }
-part =
    { $form ->
       *[one] part
        [many] parts
        [a] a part
    }
-proof =
    { $form ->
       *[one] proof
        [many] proofs
        [a] a proof
    }
