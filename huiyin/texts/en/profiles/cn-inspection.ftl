# The words of discipline inspection where they say more than the plain ones.

-organisation =
    { $form ->
       *[one] inspected organisation
        [many] inspected organisations
        [a] an inspected organisation
    }
-team =
    { $form ->
       *[one] inspection team
        [many] inspection teams
        [a] an inspection team
    }
