package lineage

import "math"

// sentenceAt is the likeness from which a sentence is held to tell what another
// tells. .2 to .3 serve alike on the development stories.
const sentenceAt = 0.22

// sentenceVotes lets every sentence vote for the witness that holds the sentence most
// like it. A rewriter goes through one text: most of its sentences vote for its
// parent. Strangers' votes scatter.
func sentenceVotes(ps []*profile, reps []int, stems *stems, m *pairing) {
	if len(reps) > pairCap {
		reps = reps[:pairCap]
	}
	// The sentences of all witnesses, in order, and whose each is.
	var sents []sentence
	var of []int
	for _, w := range reps {
		for _, s := range ps[w].sents {
			sents, of = append(sents, s), append(of, w)
		}
	}
	n := len(sents)
	index := map[int32][]int32{} // of every stem the sentences that have it
	for i, s := range sents {
		for _, st := range s.stems {
			index[st] = append(index[st], int32(i))
		}
	}
	weights := make(map[int32]float64, len(index))
	for st, l := range index {
		weights[st] = stems.weight[st] * math.Log(1+float64(n)/float64(len(l)))
	}
	norms := make([]float64, n)
	for i, s := range sents {
		sum := 0.0
		for _, st := range s.stems {
			w := weights[st]
			sum += w * w
		}
		norms[i] = math.Sqrt(sum)
	}
	score := make([]float64, n) // of every sentence with the one at hand
	var met []int32
	for at := 0; at < n; {
		w := of[at]
		got := map[int]int{}
		for ; at < n && of[at] == w; at++ {
			met = met[:0]
			for _, st := range sents[at].stems {
				l := index[st]
				if len(l)*4 > n+12 {
					continue // said in every fourth sentence: tells nothing
				}
				x := weights[st]
				for _, o := range l {
					if of[o] == w {
						continue
					}
					if score[o] == 0 {
						met = append(met, o)
					}
					score[o] += x * x
				}
			}
			best, top := int32(-1), sentenceAt
			for _, o := range met {
				v := score[o] / (norms[at] * norms[o])
				score[o] = 0
				if v > top || v == top && best >= 0 && o < best {
					best, top = o, v
				}
			}
			if best >= 0 {
				got[of[best]]++
			}
		}
		for _, o := range reps {
			if got[o] > 0 {
				t := m.get(w, o)
				t.told = math.Max(t.told, float64(got[o])/float64(max(6, len(ps[w].sents))))
			}
		}
	}
}
