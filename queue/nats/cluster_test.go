package nats

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"stemma/queue"
	"stemma/queue/queuetest"
)

// cluster runs three servers in this process, and returns them when JetStream has a leader.
func cluster(t *testing.T) []*server.Server {
	t.Helper()
	var routes []*url.URL
	var held []net.Listener // so that the ports differ
	for range 3 {           // each must know the others before it starts
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, l)
		routes = append(routes, &url.URL{Scheme: "nats-route", Host: l.Addr().String()})
	}
	for _, l := range held {
		l.Close()
	}
	var out []*server.Server
	for i, r := range routes {
		port, _ := strconv.Atoi(r.Port())
		s, err := server.NewServer(&server.Options{ServerName: fmt.Sprint("node", i), Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: t.TempDir(), NoSigs: true, NoLog: true,
			Cluster: server.ClusterOpts{Name: "three", Host: "127.0.0.1", Port: port}, Routes: routes})
		if err != nil {
			t.Fatal(err)
		}
		s.Start()
		t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
		out = append(out, s)
	}
	for _, s := range out {
		if !s.ReadyForConnections(30 * time.Second) {
			t.Fatal("a server does not start")
		}
	}
	for end := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		for _, s := range out {
			if s.JetStreamIsLeader() && len(s.JetStreamClusterPeers()) == 3 {
				return out
			}
		}
		if time.Now().After(end) {
			t.Fatal("the three servers find no leader")
		}
	}
}

// A node of three is killed while desks share their work over the cluster, the one that they
// are connected to and that leads the stream: the editions are those of one process.
func TestClusterNodeKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no cluster of NATS is run")
	}
	nodes := cluster(t)
	address := nodes[0].ClientURL() + "/clustered?replicas=3"
	care := open(t, address)
	defer care.Close()
	stream, err := care.js.Stream(t.Context(), "clustered")
	if err != nil {
		t.Fatal(err)
	}
	leader := stream.CachedInfo().Cluster.Leader
	if n := len(stream.CachedInfo().Cluster.Replicas); n != 2 {
		t.Fatalf("%d others hold the stream", n)
	}
	var once sync.Once
	emptied := 0
	queuetest.Desk(t, queuetest.Adapter{
		Open: func() queue.Queue { return open(t, address) },
		Empty: func() { // called some times while the reports come
			if emptied++; emptied < 2 {
				return
			}
			once.Do(func() {
				for _, s := range nodes {
					if s.Name() == leader {
						s.Shutdown()
						s.WaitForShutdown()
					}
				}
			})
		},
	})
	again, err := care.js.Stream(context.Background(), "clustered")
	if err != nil {
		t.Fatal(err)
	}
	if now := again.CachedInfo().Cluster.Leader; now == leader || !strings.HasPrefix(now, "node") {
		t.Errorf("%q led, and %q leads", leader, now)
	}
}
