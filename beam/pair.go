package beam

import (
	"encoding/binary"
	"math"
	"slices"

	"stemma/story"
)

// A posting is the rank of a report (see story.Sketch.Rank) with how many block keys it bears
// in a byte before it; a pair is two postings, the earlier first. IDs are of one length, so
// are ranks.

// postings yields the block keys of a report.
func postings(id string, data []byte, emit func(int64, string)) error {
	k, err := unpack(id, data)
	if err != nil {
		return err
	}
	keys := k.sketch.Keys()
	for _, key := range keys {
		emit(int64(key), string(rune(len(keys)))+k.sketch.Rank())
	}
	return nil
}

// tied yields the pairs of reports that a key ties to each other, with what it speaks for each.
func tied(key int64, bear func(*string) bool, emit func(string, int64)) {
	var all []string
	for p := ""; bear(&p); {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b string) int {
		if a[1:] < b[1:] {
			return -1
		}
		return 1
	})
	for i, j := range story.Reach(len(all)) {
		emit(all[i]+all[j], int64(story.Speaks(uint32(key))))
	}
}

func sum(a, b int64) int64 { return a + b }

// ends returns the IDs of the two reports of a pair, and how many keys each bears.
func ends(pair string) (a, b string, na, nb int) {
	half := len(pair) / 2
	x, y := pair[:half], pair[half:]
	return x[1+story.RankBytes:], y[1+story.RankBytes:], int(x[0]), int(y[0])
}

// firstOf yields the pairs that are worth a comparison, by their earlier report.
func firstOf(pair string, speak int64, emit func(string, string)) {
	if a, _, na, nb := ends(pair); story.Enough(na, nb, int(speak)) {
		emit(a, pair)
	}
}

// earlier hands the sketch of the earlier report of each pair to the later one.
func earlier(id string, reports func(*[]byte) bool, pairs func(*string) bool, emit func(string, []byte)) error {
	data := []byte(nil)
	if !reports(&data) {
		return errDamaged
	}
	k, err := unpack(id, data)
	if err != nil {
		return err
	}
	sketch, err := k.sketch.MarshalBinary()
	if err != nil {
		return err
	}
	for p := ""; pairs(&p); {
		_, b, _, _ := ends(p)
		emit(b, sketch)
	}
	return nil
}

// met scores the pairs of which a report is the later one: under one key, as all of them are
// needed at once to find the components, IDs and score.
func met(id string, reports func(*[]byte) bool, others func(*[]byte) bool, emit func(string, []byte)) error {
	data := []byte(nil)
	if !reports(&data) {
		return errDamaged
	}
	k, err := unpack(id, data)
	if err != nil {
		return err
	}
	for data := []byte(nil); others(&data); {
		a := &story.Sketch{}
		if err := a.UnmarshalBinary(data); err != nil {
			return err
		}
		if z, ok := story.Meet(a, k.sketch); ok {
			emit("", binary.BigEndian.AppendUint32([]byte(string(a.ID())+id), math.Float32bits(z)))
		}
	}
	return nil
}

// A tie is a pair that met emitted.
type tie struct {
	a, b  string
	score float32
}

func tieOf(data []byte) tie {
	n := len(data) - 4
	return tie{string(data[:n/2]), string(data[n/2 : n]), math.Float32frombits(binary.BigEndian.Uint32(data[n:]))}
}
