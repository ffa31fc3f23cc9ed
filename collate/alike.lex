# What news says of one thing in other words: aspects and measures that stand for each
# other where a figure of one report is held against one of another, by dimension. A word
# may stand in several lines. Those of "adding" are of one total: "four were taken to
# hospital, 20 others were slightly hurt". General knowledge of English news. The example is two of them.
#
# dimension  aspect or measure…
money   value  price  offer  cost  paid  bought  invested  spent  = value paid → alike
money   fine  fined  paid                            = fine paid → alike
money   damage  loss  cost                            = loss damage → alike
money   profit  earned                                = profit earned → alike
money   debt  loan  pledged  budget  subsidy          = debt pledged → alike
money   stolen  loss  lost                            = stolen loss → alike
money   pledged  invested  spent  budget  subsidy     = pledged invested → alike
money   sought  paid                                  = sought paid → alike
ratio   turnout  voter  voted                         = turnout voter → alike
ratio   growth  rate  inflation  price                = growth rate → alike
ratio   jobless  rate                                 = jobless rate → alike
ratio   share  vote  won  approval  voter             = vote won → alike
ratio   pay  wage                                     = pay wage → alike
length  distance  travelled  length                   = distance travelled → alike
length  surge  height                                 = surge height → alike
speed   wind  speed                                   = wind speed → alike
time    sentence  sentenced                           = sentence sentenced → alike
time    lasted  duration  delay  late  waited         = lasted duration → alike
adding  injured  hospitalised  critical  shot  stabbed  = hospitalised injured → alike
count   carried  aboard                               = carried aboard → alike
count   destroyed  lost  burned                       = destroyed lost → alike
count   killed  lost                                  = killed lost → alike
count   arrested  detained  captured                = arrested detained → alike
count   evacuated  fled  displaced                    = evacuated fled → alike
count   protested  attended  gathered                 = protested gathered → alike
count   rescued  found  freed  recovered              = rescued found → alike
count   stranded  trapped                             = stranded trapped → alike
count   abducted  captured                              = abducted captured → alike
count   sent  deployed  arrived                       = sent arrived → alike
