# Words inside and at the ends of the nouns behind a number. Source: own work.
compound_part  time|way|fold|nil|all|one|man|star|party|state|sided|part|piece|legged|plus|odd|ish  = They held three-way talks. → none
short_adjective  old|new|large|small|big|young|heavy|light|long|short|high|low|former|dead|red|black|white|female|male|senior|junior  = The town sold 12 red, heavy guns. → 12 gun
adjective_ending  ed|al|ic|an|ese|ish|ive|ous|ful|less|ant|ent|ary|ing|ian  = They lost 40 percent of previous 30 boats. → 40 percent boat; 30 boat
strong       strong  = He sent a 900-strong force. → 900 force
no_plural    dies  = 1 Dies, 4 Hurt → 1 person; 4 person
others       other|others  = The fire killed 12 other. → 12 other
hurt         wounded|injured  = He met 12 wounded farmers. → 12 farmer
