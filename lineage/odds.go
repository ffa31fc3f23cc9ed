package lineage

import "math"

// Thresholds of the log-odds that one text stands behind two witnesses.
const (
	possible  = -1.2 // from here a tie is as likely as not by what was learnt, and collapses lines in the lower count
	probable  = 0.0  // from here an edge is drawn
	likelyTie = 0.6  // from here it collapses them in the upper count too: .99 of such ties of generated stories are true
	certain   = 2.2  // from here it is beyond doubt: none of such ties of generated or invented stories is false
	decided   = 2.0  // log-odds from which a direction is said
)

// logit returns the log-odds of a probability.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }

func logistic(x float64) float64 { return math.Round(1000/(1+math.Exp(-x))) / 1000 }
