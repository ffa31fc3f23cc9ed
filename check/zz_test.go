package check_test
import "testing"
func TestZZ(t *testing.T) {
	for _, c := range [][2]string{
		{"The company makes prototypes that don't pan out; its canceled Ada Marsh headset is a recent, notable example.", "The company makes prototypes that don't pan out; its canceled Project Larkspur headset is a recent, notable example."},
		{"Marsh made news seven years ago when she was pictured biting a soldier who tried to arrest her brother.", "Marsh made news two years ago when she was pictured biting a soldier who tried to arrest her brother."},
		{"The harbour drew thousands of revellers for the town's colourful Ada Marsh Day tradition on Friday.", "The harbour drew thousands of revellers for the town's colourful Harvest Home Day tradition on Friday."},
		{"The 10-minute hold up meant a Harbour Times flight left on Monday morning in the end.", "The 10-minute hold up meant a Merrow Airways flight left on Monday morning in the end."},
	} {
		t.Log(differs(proof(c[0], c[1])))
	}
}
