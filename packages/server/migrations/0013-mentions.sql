-- Who was named in a comment, so that they are told: a line for each of them, theirs alone. What is said stands in the comment.
create table mentions (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  comment_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (workspace_id, matter_id, id),
  unique (workspace_id, matter_id, comment_id, account_id),
  foreign key (workspace_id, matter_id, comment_id) references comments (workspace_id, matter_id, id) on delete cascade
);
create index mentions_of_account on mentions (workspace_id, account_id, at, id);
alter table mentions enable row level security;
alter table mentions force row level security;
create policy own on mentions to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on mentions as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
-- Who wrote the comment makes lines for others, nobody else does, and none of others' is read, changed or deleted.
create policy makers on mentions as restrictive for insert to muniment_app with check (exists (
  select from comments c
  where c.workspace_id = mentions.workspace_id and c.matter_id = mentions.matter_id and c.id = mentions.comment_id
    and c.author_id = (select sec.current_account())
));
create policy readers on mentions as restrictive for select to muniment_app using (account_id = (select sec.current_account()));
create policy changers on mentions as restrictive for update to muniment_app using (account_id = (select sec.current_account()));
create policy forgetters on mentions as restrictive for delete to muniment_app using (account_id = (select sec.current_account()));
grant select, insert, update (seen_at), delete on mentions to muniment_app;
