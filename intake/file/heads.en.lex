# What stands above a report that was saved as text. Fields: what, words, of what.
#   label   before a colon, what the rest of the line is; of several words each separated by "|"
#   outlet  a word that names of newspapers, agencies and stations end or begin with
#   issue   in a line with a date, that it is given out by the one who is named there
#   edition in a line with a date, which edition, pages or sort of an outlet it is
#   mail    before a colon above a mail inside a mail, what the rest of the line is
#   forward a line, without its marks, under which a mail is forwarded, or may be quoted
#   subject before a colon in a subject: that the mail is forwarded, or an answer
#   wrote   at the end of a line under which a mail is quoted
# The example is the head of a text, its lines separated by "↵"; the want is what is read.
label  source|outlet|publication|publisher|newspaper|paper|site|website|medium|agency|station|channel  outlet  = Source: Ansel Harbour ↵ Title: Wreck towed → outlet Ansel Harbour
label  date|published|posted|publication_date|date_published|published_on|publish_date|dateline_date|issued|load-date  date  = Load-Date: March 4, 2031 ↵ Headline: Wreck towed → date 2031-03-04
label  title|headline|subject|heading  title  = Date: 4 March 2031 ↵ Headline: Wreck towed → title Wreck towed
label  url|link|web_address|permalink|source_url|original_url|address  url  = URL: https://ansel.example/7 ↵ Title: Wreck towed → url https://ansel.example/7
label  author|authors|byline|by|writer|reporter  byline  = Author: Jane Roe ↵ Date: 4 March 2031 → byline Jane Roe
label  language  language  = Language: en ↵ Date: 4 March 2031 ↵ Title: Wreck towed → language en
label  section|length|copyright|tags|keywords|category|categories|edition|page|word_count|words|accessed|retrieved|saved|time_zone|document_type|type|isbn|issn|id|no|number|for_immediate_release|contact|photo|image  none  = Source: Ansel Harbour ↵ Section: News ↵ Load-Date: March 4, 2031 → date 2031-03-04
outlet  news|times|post|herald|tribune|gazette|journal|courier|chronicle|observer|guardian|telegraph|standard|examiner|globe|mail|express|mirror|star|sun|daily|weekly|register|record|sentinel|dispatch|press|wire|agency|radio|tv|fm|television|broadcasting|media|today|online|network|monitor|bulletin|argus|advertiser|echo|mercury|leader|union|bee|republic|review|independent|inquirer|enquirer|reporter|citizen|voice|messenger|banner|beacon|call|democrat|eagle|tide|ledger|service|trader|magazine|brief|briefing|digest|letter|newsletter|advocate|clarion|comet|lantern|pioneer|spectator|statesman|telegram|scotsman|enterprise|intelligencer|society|university|institute|council|authority|ministry  end  = Wreck towed ↵ Ansel Courier ↵ 4 March 2031 → outlet Ansel Courier
outlet  daily|radio|tv|channel|agence|agencia|agenzia  begin  = Wreck towed ↵ Radio Ansel ↵ 4 March 2031 → outlet Radio Ansel
issue  press_release|media_release|news_release|press_statement|media_statement|statement|notice  release  = Wreck towed ↵ Ansel Harbour Board, press release, 4 March 2031 → outlet Ansel Harbour Board
edition  edition|editions|page|pages|service|online|website|newsletter|letter|blog|weekly|monthly|quarterly|magazine|bulletin|news|headlines  edition  = Wreck towed ↵ Ansel Dagsblad, English pages, 4 March 2031 → outlet Ansel Dagsblad
mail  from|sender  from  = From: Ansel Courier <news@ansel.example> → mail from
mail  date|sent  date  = Sent: Tuesday, March 4, 2031 5:06 AM → mail date
mail  subject  subject  = Subject: Wreck towed → mail subject
mail  to|cc|bcc|reply-to|importance|organization|list-id  other  = To: readers@ansel.example → mail other
forward  forwarded_message|begin_forwarded_message|forwarded_email|forwarded_mail|start_of_forwarded_message|weitergeleitete_nachricht  forwarded  = ---------- Forwarded message --------- → forward forwarded
forward  original_message|original_appointment|original_mail  original  = -----Original Message----- → forward original
wrote  wrote|writes|schrieb|a_écrit  answer  = On Tue, 4 Mar 2031 at 05:06, Jane Roe <jane@ansel.example> wrote: → wrote answer
subject  fwd|fw|wg|tr|rv  forward  = Fwd: Wreck towed → subject forward
subject  re|aw|sv|antw  answer  = Re: Wreck towed → subject answer
