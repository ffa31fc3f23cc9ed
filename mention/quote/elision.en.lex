# Words whose first letters are left out, so that the mark before them is an
# apostrophe and opens no quote. Compiled for stemma.
# word without its mark  = text → the quotes in it, "-" for none

em      = He told 'em to wait by the gates' end. → -
til     = The office stays shut 'til the clerks' return. → -
till    = The office stays shut 'till the clerks' return. → -
tis     = So, 'tis the sailors' feast again. → -
twas    = So, 'twas the sailors' feast again. → -
twill   = So, 'twill be the sailors' feast again. → -
n       = A night of drum 'n' bass at the docks' end. → -
cause   = They left early 'cause the roads' edges froze. → -
bout    = The trip takes 'bout the rivers' whole length. → -
round   = They walked 'round the farmers' fields. → -
neath   = They slept 'neath the farmers' carts. → -
gainst  = They bet 'gainst the sailors' crew. → -
tude    = All that 'tude in the players' room. → -
burbs   = Life in the 'burbs on the commuters' line. → -
hood    = Life in the 'hood by the sailors' home. → -
phone   = He left his 'phone in the drivers' room. → -
bus     = She took the 'bus from the drivers' room. → -
flu     = She had 'flu in the drivers' room. → -
