-- Large objects are under no row-level security and belong to no workspace; nothing here uses them. Only a superuser can take them away: for
-- another login each statement warns and changes nothing, and `migrate`, the start and the doctor say what to type.
revoke execute on function pg_catalog.lo_creat(integer) from public;
revoke execute on function pg_catalog.lo_create(oid) from public;
revoke execute on function pg_catalog.lo_from_bytea(oid, bytea) from public;
revoke execute on function pg_catalog.lo_put(oid, bigint, bytea) from public;
revoke execute on function pg_catalog.lowrite(integer, bytea) from public;
