# The words before a date on a page or above a text. Fields: of what the date is, words.
# The example is a line; the want is what is read of it, with the words that say nothing.
published  published|posted|published_on|published_at|posted_on|posted_at|first_published_on|issued_on|first_published|publication_date|on|date|issued|released|created|filed|uploaded  = Published on 4 March 2031 → published 2031-03-04
updated  updated|last_updated|updated_on|updated_at|last_updated_on|last_updated_at|modified_on|last_modified_on|modified|last_modified|edited|changed|last_update|last_edited|update|revised|corrected|upd  = Last updated: 4 March 2031 → updated 2031-03-04
by  by|author|reporter|written_by|story_by  = 4 March 2031 by Jane Roe → published 2031-03-04; by Jane Roe
