# How one name is spelt in several ways, above all where it is transliterated, and how
# titles form their plural. Fields: kind; letters; what stands for them. Of the lines of
# a kind the first that fits counts. The example is two spellings of one name → one;
# of plural, a title and its plural.
#   sound   letters that languages write for one sound
#   end     the same at the end of a word
#   start   the same at the beginning
#   vague   letters that may stand for each other in longer words: such words are
#           looked up under the second
#   plural  the end of a title
# Written from general knowledge.
sound   tsch  ch   = kutschmar kuchmar → one
sound   tch   ch   = patchenko pachenko → one
sound   sch   sh   = scharonov sharonov → one
sound   ph    f    = joseph josef → one
sound   gh    g    = baghdar bagdar → one
sound   dh    d    = ramadhan ramadan → one
sound   ck    k    = tarvack tarvak → one
sound   q     k    = tareq tarek → one
sound   x     ks   = alexei aleksei → one
sound   ou    u    = youssef yussef → one
sound   oo    u    = noora nura → one
sound   ee    i    = leena lina → one
sound   w     v    = tarwensky tarvensky → one
end     yy    i    = tarvenskyy tarvenski → one
end     ij    i    = tarvenskij tarvenski → one
end     ey    i    = sergey sergi → one
end     ei    i    = sergei sergi → one
end     y     i    = tarvensky tarvenski → one
end     ah    a    = abdullah abdulla → one
end     dr    der  = aleksandr aleksander → one
start   ye    e    = yevgeni evgeni → one
vague   o     u    = mohamed muhamed → one
vague   e     i    = marven marvin → one
vague   a     i    = ahmed ahmad → one
vague   g     k    = garvafi qarvafi → one
plural  man   men  = alderman aldermen → plural
plural  ss    sses = princess princesses → plural
plural  ch    ches = patriarch patriarches → plural
plural  y     ies  = secretary secretaries → plural
