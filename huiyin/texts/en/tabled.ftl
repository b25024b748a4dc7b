# The tables behind the plots of the figures: their names, what they count, their rows and columns.
table-over_time = { CAP(-finding(form: "many")) } over time
table-ages = Open { -finding(form: "many") } by age
table-on_time = On time by the original and by the current date
table-declared_verified = Declared against verified, by { -organisation }
table-organisation_category = { CAP(-organisation) } by category
table-over_time-means = { work-reached-definition }
table-ages-means = { web-plot-ageing-means }
table-on_time-means = Rectifications declared in time or late, and those that are not declared though the date has passed, which are late: by the date that was set first, and by the one that counts after extensions.
table-declared_verified-means = Of each { -organisation }, the { -finding(form: "many") } issued that are neither withdrawn nor accepted as a risk; of these those declared done, verified, and closed in their current cycle.
table-organisation_category-means = { CAP(-finding(form: "many")) } issued that are neither withdrawn nor accepted as a risk, by { -organisation } and theme of the main category; of these those declared done, verified, and closed in their current cycle.
table-key-day = Day
table-key-age = Age
table-key-date = By
table-key-organisation = { CAP(-organisation) }
table-key-category = Theme
table-column-issued = Issued
table-column-declared = Declared
table-column-verified = Verified
table-column-closed = Closed
table-column-open = Open
table-column-in_time = In time
table-column-late = Late
table-age-age_0_30 = { figure-age_0_30 }
table-age-age_31_90 = { figure-age_31_90 }
table-age-age_91_180 = { figure-age_91_180 }
table-age-age_181_365 = { figure-age_181_365 }
table-age-age_over_365 = { figure-age_over_365 }
table-date-original = Original date
table-date-current = Current date
table-category-none = No category
table-rest =
    { $count ->
        [one] { $count } further { -organisation } is in the table (csv).
       *[other] { $count } further { -organisation(form: "many") } are in the table (csv).
    }
table-lag =
    { $count ->
        [one] Over all { -organisation(form: "many") }, verified lags declared by { $count } { -finding }
       *[other] Over all { -organisation(form: "many") }, verified lags declared by { $count } { -finding(form: "many") }
    }
table-no-lag = Whatever was declared is verified
table-moved =
    { $count ->
        [one] { $count } rectification is in time only because its date was moved
       *[other] { $count } rectifications are in time only because their dates were moved
    }
table-cell = { $closed } of { $issued } closed
cli-help-figures = Tell the figures that the { -post } may count, and the tables behind their plots, each with what it counts.
cli-argument-figures_table = this table alone
cli-argument-figures_round = count the { -round } of this number alone
cli-column-figure = Figure
cli-column-numerator = Counted
cli-column-denominator = Of
cli-column-unit = Unit
table-behind = Behind each number lies its list; that of a theme has those too that bear it beside another.
table-not-declared = Not declared
table-declared-alone = Declared, not verified
table-verified-open = Verified, not closed
cli-column-table_day = { table-key-day }
cli-column-table_age = { table-key-age }
cli-column-table_date = { table-key-date }
cli-column-table_organisation = { table-key-organisation }
cli-column-table_category = { table-key-category }
cli-column-table_issued = { table-column-issued }
cli-column-table_declared = { table-column-declared }
cli-column-table_verified = { table-column-verified }
cli-column-table_closed = { table-column-closed }
cli-column-table_open = { table-column-open }
cli-column-table_in_time = { table-column-in_time }
cli-column-table_late = { table-column-late }
