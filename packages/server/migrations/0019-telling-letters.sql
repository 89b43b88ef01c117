-- Whoever did not change their password themselves learns that somebody has.
alter table door_letters drop constraint door_letters_kind_check;
alter table door_letters add constraint door_letters_kind_check
  check (kind in ('reset', 'address', 'address-changed', 'new-device', 'password-changed'));
