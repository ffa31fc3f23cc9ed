# Words of English by which two reports tell how often, how many of all, and how badly.
# General knowledge of English news. An example is two reports parted by "|" of which nothing is
# known of descent; its result is what the finding of the line's kind suspects, and in which report.
#
# kind  group  class  word…

# how often a deed was done
contradiction  often  once  once  = The guard rang the harbour bell four times, a docker of Lowe said. | The guard rang the harbour bell once. → B: once
contradiction  often  twice  twice  = The guard fired three times at the van in Lowe. | In Lowe the guard fired twice at the van. → B: twice
contradiction  often  times  times  = The guard fired twice at the van in Lowe. | In Lowe the guard fired three times at the van. → B: three times
contradiction  often  many  several  many  numerous  countless  = The inspectors had warned the ferry line twice. | The inspectors had warned the ferry line several times, a docker said. → B: several times

# words behind such a number with which the deed goes on: "twice at the van", not "twice the size"
contradiction  often  behind  at  in  on  since  during  by  before  about  after  when  while  with  for  from  to  against  into  near  and  but  between  = The guard fired three times at the van in Lowe. | In Lowe the guard fired twice into the van. → B: twice

# words before it that say that it is only about so, or a bound
contradiction  often  bound  least  most  than  nearly  almost  about  over  perhaps  around  to  first  second  = The guard fired three times at the van in Lowe. | In Lowe the guard fired at least twice at the van. → 

# some of those of whom a number was told
category_changed  few  few  one  some  several  many  most  others  dozens  = Eleven people were injured at Lowe, some seriously. | Eleven people were left seriously injured at Lowe. → B: Eleven people were left seriously injured

# how badly people are hurt
category_changed  badly  grave  seriously  critically  severely  badly  gravely  critical  serious  grave  = Eleven people were injured at Lowe, one badly. | Eleven people were left badly injured at Lowe. → B: Eleven people were left badly injured
category_changed  badly  slight  slightly  lightly  minor  slight  superficial  = Three guards of the mill had minor injuries, the mayor said. Nobody saw it. | Lowe is quiet. Of the men who stood there that night with lamps three guards were badly hurt. → B: three guards were badly hurt
category_changed  badly  hurt  injured  hurt  wounded  burned  burnt  injuries  condition  wounds  burns  = Eleven people were hurt at Lowe, one badly. | Eleven people were left badly hurt at Lowe. → B: Eleven people were left badly hurt

# nouns that count what stands behind their "of"
category_changed  holds  holds  report  complaint  case  allegation  instance  incident  call  sighting  = The firm had 47 reports of overheating by Friday. | The firm has had 47 reports of fires. → B: 47 reports of fires

# nouns that count everybody, and those of whom a ship or a plane has a few
category_changed  everybody  everybody  person  people  soul  = The ferry had 187 passengers and 14 crew on board. | The ferry had 187 people on board. → B: 187 people
category_changed  crew  crew  crew  crewman  crewmember  member  staff  sailor  = The ferry had 187 passengers and 14 sailors on board. | The ferry had 187 people on board. → B: 187 people
