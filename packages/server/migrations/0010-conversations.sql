-- What a person asked a matter, for that person alone, and where what was answered stands. Sentences of documents are not written down a second
-- time: their places are, and they are read there again, so that a document that goes takes what it said with it.
create table conversations (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  made_at timestamptz not null,
  asked_at timestamptz not null,
  turns integer not null default 0 check (turns between 0 and 100),
  primary key (workspace_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
create index conversations_of_person on conversations (workspace_id, matter_id, account_id, asked_at, id);

-- A question and what is needed to see later how its answer came about.
create table turns (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  number integer not null check (number between 1 and 100),
  question text not null check (length(question) between 1 and 2000),
  -- The earlier questions it was understood by, where it did not stand by itself.
  follows text check (length(follows) between 1 and 10000),
  language text not null check (language in ('en', 'de')),
  asked_at timestamptz not null,
  status text not null check (status in ('answered', 'not-said')),
  documents integer not null check (documents >= 0),
  passages integer not null check (passages >= 0),
  not_searched uuid[] not null,
  unknown_words text[] not null,
  -- What it was put to, and how much that left out; null: the whole matter.
  within jsonb,
  -- The passages that fitted best: document, version, position. No word of them.
  found jsonb not null,
  -- The approved answer that was given; it may be gone.
  curated uuid,
  -- Which model answered, to what body, under which rules; what it said stands below.
  model jsonb,
  -- How many were given; what is left of them below may be fewer.
  sentences integer not null check (sentences >= 0),
  claims integer not null check (claims >= 0),
  primary key (workspace_id, conversation_id, number),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);

-- A range of a passage on which something that was said rests. What rests on several hangs on the first, which needs the second, and so on: with
-- the removal of any one document its range goes, those before it, and with the first of them what was said. Those behind it stay until the turn goes.
create table turn_quotes (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  turn integer not null,
  place integer not null check (place >= 0),
  needs integer,
  document_id uuid not null,
  version integer not null,
  position integer not null,
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null check (ends_at > 0),
  -- Of the letters that stood there: passages may be cut anew.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (workspace_id, conversation_id, turn, place),
  foreign key (workspace_id, conversation_id, turn) references turns (workspace_id, conversation_id, number) on delete cascade,
  foreign key (workspace_id, conversation_id, turn, needs) references turn_quotes (workspace_id, conversation_id, turn, place) on delete cascade,
  foreign key (workspace_id, document_id) references documents (workspace_id, id) on delete cascade
);
create index turn_quotes_of_document on turn_quotes (workspace_id, document_id);
create index turn_quotes_that_need on turn_quotes (workspace_id, conversation_id, turn, needs);

-- What was said, in the order in which it was: a sentence of a document, or a model's words.
create table turn_statements (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  turn integer not null,
  place integer not null check (place >= 0),
  quote integer not null,
  coverage real,
  -- A model's; null: the document's own, which are read where they stand.
  text text check (length(text) between 1 and 20000),
  primary key (workspace_id, conversation_id, turn, place),
  foreign key (workspace_id, conversation_id, turn) references turns (workspace_id, conversation_id, number) on delete cascade,
  foreign key (workspace_id, conversation_id, turn, quote) references turn_quotes (workspace_id, conversation_id, turn, place) on delete cascade
);
create index turn_statements_of_quote on turn_statements (workspace_id, conversation_id, turn, quote);

-- What an editor approved as the answer to a question, with its citations; given to whoever asks the same. It hangs on its citations as a model's
-- words do: of a document that is removed no approved word is left, only that there was an answer.
create table curated_answers (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  question text not null check (length(question) between 1 and 2000),
  language text not null check (language in ('en', 'de')),
  made_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
create index curated_answers_of_matter on curated_answers (workspace_id, matter_id, made_at, id);

create table curated_citations (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  curated_id uuid not null,
  place integer not null check (place >= 0),
  needs integer,
  document_id uuid not null,
  version integer not null,
  page integer not null check (page >= 1),
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null check (ends_at > 0),
  primary key (workspace_id, curated_id, place),
  foreign key (workspace_id, curated_id) references curated_answers (workspace_id, id) on delete cascade,
  foreign key (workspace_id, curated_id, needs) references curated_citations (workspace_id, curated_id, place) on delete cascade,
  foreign key (workspace_id, document_id) references documents (workspace_id, id) on delete cascade
);
create index curated_citations_of_document on curated_citations (workspace_id, document_id);
create index curated_citations_that_need on curated_citations (workspace_id, curated_id, needs);

create table curated_texts (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  curated_id uuid not null,
  citation integer not null,
  text text not null check (length(text) between 1 and 5000),
  primary key (workspace_id, curated_id),
  foreign key (workspace_id, curated_id, citation) references curated_citations (workspace_id, curated_id, place) on delete cascade
);

-- What whoever asked thinks of an answer, said to the editors of the matter; with it their question.
create table answer_ratings (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  conversation_id uuid not null,
  turn integer not null,
  question text not null check (length(question) between 1 and 2000),
  is_helpful boolean not null,
  note text check (length(note) between 1 and 2000),
  at timestamptz not null,
  primary key (workspace_id, conversation_id, turn),
  foreign key (workspace_id, conversation_id, turn) references turns (workspace_id, conversation_id, number) on delete cascade
);
create index answer_ratings_of_matter on answer_ratings (workspace_id, matter_id, at, conversation_id, turn);

do $$ declare name text; begin
  foreach name in array array['curated_answers', 'curated_citations', 'curated_texts', 'answer_ratings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace())', name);
    execute format('create policy walls on %I as restrictive to muniment_walled using ((select sec.current_walls() = ''{}'') or matter_id <> all ((select sec.current_walls())::uuid[]))', name);
    execute format('grant select, insert, update, delete on %I to muniment_app', name);
  end loop;
end $$;
-- Nobody rates in another's name.
create policy raters on answer_ratings as restrictive for insert to muniment_app with check (account_id = (select sec.current_account()));
create policy raters_change on answer_ratings as restrictive for update to muniment_app using (account_id = (select sec.current_account()));
create policy raters_delete on answer_ratings as restrictive for delete to muniment_app using (account_id = (select sec.current_account()));

do $$ declare name text; begin
  foreach name in array array['conversations', 'turns', 'turn_quotes', 'turn_statements'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace())', name);
    execute format('create policy walls on %I as restrictive to muniment_walled using ((select sec.current_walls() = ''{}'') or matter_id <> all ((select sec.current_walls())::uuid[]))', name);
    execute format('create policy readers on %I as restrictive to muniment_app using (account_id = (select sec.current_account()))', name);
    execute format('grant select, insert, update, delete on %I to muniment_app', name);
  end loop;
end $$;

-- What somebody asked who is no member any more is read by nobody. A job, which sees none of it, has it forgotten and is told a number.
create policy gate on conversations to muniment_gate using (workspace_id = sec.current_workspace());
grant select, delete on conversations to muniment_gate;
create function sec.forget_conversations_of_the_gone() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  as $$
    with gone as (
      delete from conversations c
      where not exists (select from memberships m where m.workspace_id = c.workspace_id and m.account_id = c.account_id)
      returning c.id
    ) select count(*) from gone
  $$;
grant create on schema sec to muniment_gate; -- only for the moment in which it is given the function
alter function sec.forget_conversations_of_the_gone() owner to muniment_gate;
revoke create on schema sec from muniment_gate;
revoke all on function sec.forget_conversations_of_the_gone() from public;
grant execute on function sec.forget_conversations_of_the_gone() to muniment_app;
