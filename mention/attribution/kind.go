package attribution

import (
	"strings"
)

// A kind is what a feature tells of: the first words of its name.
type kind uint8

// The kinds of features, in the order of kindNames. In short names p is a part of
// speech, w a word, c a sense, l or lab a label, k what hangs on a word, s its
// subject, h its head, f a frame, q a quote.
const (
	kPos kind = iota
	kTag
	kLabel
	kWord
	kWordLabel
	kWordTag
	kSense
	kFrom
	kFromc
	kSenseLabel
	kFrame
	kQuoted
	kRule
	kKid
	kKw
	kKc
	kKq
	kKo
	kKow
	kKoc
	kKp
	kKpc
	kKpf
	kKpo
	kKpow
	kNeg
	kAux
	kPoss
	kPossf
	kPossc
	kKm
	kKmc
	kSeen
	kFrw
	kFrf
	kFrx
	kSubject
	kSh
	kSph
	kSw
	kSc
	kScf
	kSff
	kSf
	kShc
	kSq
	kSn
	kHead
	kHp
	kHc
	kHcc
	kHw
	kHf
	kHh
	kHwl
	kLeft
	kRight
	kWordLeft
	kWordRight
	kSenseRight
	kRight2
	kRightBoth
	kLeft2
	kTagLeft
	kTagRight
	kSenseTagRight
	kSg
	kSgw
	kQb
	kQbq
	kBlock
	kBl
	kAt
	kAtc
	kBias
	kHow
	kParty
	kFar
	kFirst
	kAfter
	kRuled
	kRuledBy
	kRuledAgainst
	kQuote
	kPassive
	kUp
	kBetween
	kSize
	kBegins
	kWith
	kRuledW
	kBefore
	kBehind
	kinds
)

// kindNames are the names of the kinds as the weights have them: a changed name is
// a feature without a weight.
const kindNames = "p,tag,lab,w,wl,wt,c,from,fromc,cl,f,q,rule,k,kw,kc,kq,ko,kow,koc,kp,kpc,kpf,kpo,kpow,neg,aux,poss,possf,possc,km,kmc,fr,frw,frf,frx,s,sh,sph,sw,sc,scf,sff,sf,shc,sq,sn,h,hp,hc,hcc,hw,hf,hh,hwl,-1,+1,w-1,w+1,c+1,+2,+12,-2,t-1,t+1,ct+1,sg,sgw,qb,qbq,b,bl,at,atc,bias,how,party,far,first,after,ruled,ruled by,ruled against,quote,passive,up,between,size,begins,with,ruled w,before,behind"

// kindHash holds the hash of each kind's name.
var kindHash = func() (h [kinds]uint64) {
	for k, name := range strings.Split(kindNames, ",") {
		h[k] = hash(name)
	}
	return
}()
