# Words of English by which what came out otherwise is known in two reports of which one was
# perhaps made from the other. General knowledge of English news. An example is two reports
# parted by "|", the second made from the first; its result is what the finding of the line's
# kind suspects, and in which report.
#
# kind  group  class  word…

# words that say how far a deed has come
modality_strengthened  stage  weigh  considering  considers  consider  considered  consideration  weighing  weighs  weighed  mulling  mulls  mulled  exploring  explores  explored  discussing  discusses  discussed  discussion  studying  studies  = The ministry is weighing a ban on all coal barges at Lowe, it said on Friday. | The ministry at Lowe has brought in a ban on all coal barges, it said on Friday. → B: The ministry at Lowe has brought in a ban on all coal barges
modality_strengthened  stage  wish  hopes  hope  hoped  hoping  wants  want  wanted  wishes  wish  wished  = The owners hope to reopen the old harbour mill of Lowe by May. | The owners have reopened the old mill at Lowe harbour. → B: The owners have reopened the old mill at Lowe harbour
modality_strengthened  stage  plan  plans  plan  planned  planning  intends  intend  intended  intends  aims  aim  aimed  proposes  proposed  seeks  sought  = The owners plan to sell the old harbour mill of Lowe by May. | The owners have sold the old mill at Lowe harbour. → B: The owners have sold the old mill at Lowe harbour
modality_strengthened  stage  modal  can  should  ought  must  would  could  might  may  = The owners may sell the old harbour mill of Lowe by May. | The owners can sell the old mill at Lowe harbour. → 
modality_strengthened  stage  sure  will  shall  'll  vowed  vows  vow  promised  promises  pledged  pledges  decided  agreed  = The union may call its dockers out at the port of Lowe in May. | The union vowed to call out its dockers at Lowe port. → B: to call out its dockers at Lowe port

# words by which a cause is told, asked for and left open
causal_claim_added  why  blame  caused  blamed  blames  causes  triggered  triggers  provoked  sparked  sparks  = It is not known what caused the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  event  cause  causes  caused  why  started  = It is not known what started the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  known  known  determined  established  clear  = The cause of the blast at the harbour mill of Lowe is not known. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  unknown  unknown  unclear  early  undetermined  investigating  determine  establish  possible  possibilities  = The cause of the blast at the harbour mill of Lowe is unclear. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe

# nouns that may stand for any other
category_changed  anything  anything  place  site  spot  point  unit  item  thing  location  other  = The storm cut off 310 harbour mills at Lowe on Sunday, the utility said. | The utility said the storm cut off 310 harbour sites at Lowe on Sunday. → 

# what an amount of a firm's accounts is
category_changed  account  profit  profit  = The owner of the harbour mill of Lowe expects sales of 31.5 million crowns. | The owner of the harbour mill of Lowe expects a profit of 31.5 million crowns. → B: profit of 31.5 million crowns
category_changed  account  revenue  revenue  = The owner of the harbour mill of Lowe expects a profit of 31.5 million crowns. | The owner of the harbour mill of Lowe expects sales of 31.5 million crowns. → B: sales of 31.5 million crowns
