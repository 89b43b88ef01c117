-- A matter has ten passages or a hundred thousand. After five searches PostgreSQL would plan them once for a matter of usual size and keep to that: in the
-- largest one it then sorted every vector on the disk before it looked for the nearest. Each search is planned for the matter it is in.
alter function sec.find_passages(uuid, text[], text[], integer[], real[], integer, integer) set plan_cache_mode = 'force_custom_plan';
alter function sec.nearest_passages(uuid, text, real[], integer) set plan_cache_mode = 'force_custom_plan';
