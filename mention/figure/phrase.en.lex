# Words inside and at the ends of the nouns behind a number. Source: own work.
compound_part  time|way|fold|nil|all|one|man|star|party|state|sided|part|piece|legged|plus|odd|ish  = They held three-way talks. → none
short_adjective  old|new|large|small|big|young|heavy|light|long|short|high|low|former|dead|red|black|white|female|male|senior|junior  = The army sent 12 large ships. → 12 ship
adjective_ending  ed|al|ic|an|ese|ish|ive|ous|ful|less|ant|ent|ary|ing|ian  = The army sent 12 wooden and coastal ships. → 12 ship [sent]
noun_too  work|run|cut|hit|set|stand|need|face|live|shot|left|drive|spent  = The city sold 12 subway work trains. → 12 train
strong       strong  = He sent a 900-strong force. → 900 force
no_plural    dies  = 1 Dies, 4 Hurt → 1; 4
among_nouns  more|other  = He met 12 other farmers. → 12 farmer
others       other|others  = He met 12 others. → 12 other
hurt         wounded|injured  = He met 12 wounded farmers. → 12 farmer
