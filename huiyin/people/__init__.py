"""The hall: persons, bodies, posts, delegations and recusals; sign-ins and tokens; who acts."""
