// Package beam is stemma batch as a pipeline of Apache Beam, for those who have Flink or
// Dataflow: from files of reports to the editions of their stories. It holds no rules of its
// own. Every step is a pure function of packages above it, and what is to be compared comes
// together by keys:
//
//	paths → reports → skims → postings by block key → pairs → components → stories → editions
//
// The reports are grouped without parsing, as by stemma batch --group tokens, and only those
// of a story are brought together and read, story by story. The editions are those that one
// process makes of the same files, byte by byte, in no order.
package beam

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.Function3x1(reportsIn)
	register.Function3x1(mergeSame)
	register.Function3x1(postings)
	register.Function3x0(tied)
	register.Function2x1(sum)
	register.Function3x0(firstOf)
	register.Function4x1(earlier)
	register.Function4x1(met)
	register.Function4x0(components)
	register.Function4x1(dealt)
	register.Function5x1(compose)
	register.Function4x1(edit)
	register.Emitter1[string]()
	register.Emitter2[string, []byte]()
	register.Emitter2[int64, string]()
	register.Emitter2[string, int64]()
	register.Emitter2[string, string]()
	register.Iter1[[]byte]()
	register.Iter1[string]()
	register.Iter1[int64]()
}

// Editions adds the pipeline to s. paths are names of files and folders that every worker can
// read, in any of the formats of stemma; each is read by one worker. editions are JSON
// objects, a story each, and faults say what could not be read.
func Editions(s beam.Scope, paths beam.PCollection) (editions, faults beam.PCollection) {
	given, faults := beam.ParDo2(s.Scope("read"), reportsIn, beam.Reshuffle(s, paths))
	kept := beam.ParDo(s.Scope("merge"), mergeSame, beam.GroupByKey(s, given)) // report → kept

	bear := beam.ParDo(s.Scope("keys"), postings, kept)                  // key → posting
	shared := beam.ParDo(s.Scope("tie"), tied, beam.GroupByKey(s, bear)) // pair → what one key speaks
	pairs := beam.CombinePerKey(s.Scope("speak"), sum, shared)           // pair → what all keys speak
	left := beam.ParDo(s.Scope("left"), firstOf, pairs)                  // earlier report → pair
	half := beam.ParDo(s.Scope("earlier"), earlier, beam.CoGroupByKey(s, kept, left))
	scored := beam.ParDo(s.Scope("meet"), met, beam.CoGroupByKey(s, kept, half)) // "" → pair with score

	component, ties := beam.ParDo2(s.Scope("components"), components, beam.GroupByKey(s, scored))
	members := beam.ParDo(s.Scope("deal"), dealt, beam.CoGroupByKey(s, kept, component))
	stories, reports := beam.ParDo2(s.Scope("compose"), compose, beam.CoGroupByKey(s, members, ties))
	return beam.ParDo(s.Scope("edit"), edit, beam.CoGroupByKey(s, stories, reports)), faults
}
