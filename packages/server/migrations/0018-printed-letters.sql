-- Where there is no mail server a letter is printed for the operator, who hands it on: nobody has sent it.
alter table invitations drop constraint invitations_letter_check;
alter table invitations add constraint invitations_letter_check check (letter in ('waiting', 'sent', 'printed', 'failed'));
