# Words beside "one" that make it a count, or a pronoun. Source: own work.
not_counter  the|no|this|that|any|every|each|which|some|another|number|day|is|like|a|someone  = They chose the one. → none
counts_noun  only|was|for|than|as  = There was only one. → none
after_one    and|in|on|at  = The blast was killing one in town. → 1
time_after  after|before|later|earlier|ago  = Six hours later 12 farmers came. → 6 hour; 12 farmer
conditional  if|when|unless|whether|where|whenever|should  = The mayor will say when two come. → 2
told         said|told|says  = One farmer said so. → none
not_counted  of|another|day|thing|way|reason|example|side|hand|point|time|wonders|must|who|whom|that|which|or|by|more|else|word|kind|sort|can|could|should|would|may|might|has|have|had|to|for|with|as|if|where|when|what  = It is one of them. → none
