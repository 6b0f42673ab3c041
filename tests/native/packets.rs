//! Real packets through real firewalls: network namespaces for every group and a router between them, which loads an
//! export. The openings of the plan pass, and nothing else that is tried.
//!
//! It needs root on Linux; if namespaces can't be created, the test says so.

use crate::{
    exports::{draft, exported},
    support::{Solved, matrix},
};
use port_matrix::{
    net::{Protocol, Service},
    plan::GroupId,
    report::formats,
};
use socket2::{Domain, SockAddr, Socket, Type};
use std::{
    collections::BTreeSet,
    env, fs,
    io::{BufRead, BufReader, Read, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    process::{self, Child, Command, Stdio},
    thread,
    time::Duration,
};

/// Three zones and the outside parties, one address for each group.
pub const PLAN: &str = "v=2&on=wccp&http-proxy.port=3128&scanning=&zone=DMZ&at=10.1.0.2&policy=&zone=Data+centre&at=10.2.0.2\
                    &client=&zone=Offices&at=10.3.0.2&wccp-router=&at=10.4.0.2&dns=&at=10.5.0.2&admin=&zone=Offices&at=10.6.0.2\
                    &internet=&at=10.7.0.2&update-sites=&at=10.8.0.2";

/// A plan that was loaded before it.
const EARLIER: &str = "v=2&on=wccp&scanning=&zone=DMZ&at=10.1.0.2&at=10.6.0.2&policy=&at=10.2.0.2&at=10.3.0.2\
                       &client=&at=10.3.0.0/16&wccp-router=&at=10.4.0.2&dns=&at=10.5.0.2&admin=&at=10.7.0.2\
                       &internet=&at=10.8.0.2&update-sites=&at=10.8.0.2";

/// The time after which a packet counts as lost.
const PATIENCE: Duration = Duration::from_millis(900);

/// Ports next to open ones, which must remain closed.
const NEIGHBOURS: [u16; 4] = [23, 54, 444, 8002];

/// A connection attempt: from a group to another, on a service.
pub type Try = (usize, usize, String);

/// A network of namespaces, which is removed when it is dropped.
pub struct Network {
    name: String,
    hosts: usize,
    listeners: Vec<Child>,
}

impl Network {
    /// A router and a number of hosts, host `n` at 10.n.0.2; `None` if namespaces are not permitted.
    pub fn new(name: &str, hosts: usize) -> Option<Self> {
        let network = Self { name: format!("pm{}-{name}", process::id()), hosts, listeners: Vec::new() };
        if !Self::ip(&["netns", "add", &network.router()]) {
            eprintln!("skipped: network namespaces can't be made here (they need root, Linux and iproute2)");
            return None;
        }
        Self::inside(&network.router(), &["sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward"]);
        for host in 1..=hosts {
            network.connect(host);
        }
        Some(network)
    }

    fn router(&self) -> String {
        format!("{}-r", self.name)
    }

    pub fn host(&self, host: usize) -> String {
        format!("{}-{host}", self.name)
    }

    fn connect(&self, host: usize) {
        let (space, router, link) = (self.host(host), self.router(), format!("r{host}"));
        let gateway = format!("10.{host}.0.1");
        for command in [
            vec!["netns", "add", &space],
            vec!["link", "add", "v", "netns", &space, "type", "veth", "peer", "name", &link, "netns", &router],
            vec!["-n", &space, "addr", "add", &format!("10.{host}.0.2/24"), "dev", "v"],
            vec!["-n", &router, "addr", "add", &format!("{gateway}/24"), "dev", &link],
            vec!["-n", &space, "link", "set", "lo", "up"],
            vec!["-n", &space, "link", "set", "v", "up"],
            vec!["-n", &router, "link", "set", &link, "up"],
            vec!["-n", &space, "route", "add", "default", "via", &gateway],
        ] {
            assert!(Self::ip(&command), "ip {}", command.join(" "));
        }
    }

    fn ip(arguments: &[&str]) -> bool {
        let quiet = Command::new("ip").args(arguments).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    }

    pub fn command(space: &str, program: &[&str]) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", space]).args(program);
        command
    }

    fn inside(space: &str, program: &[&str]) {
        let output = Self::command(space, program).output().expect("ip runs");
        assert!(output.status.success(), "{program:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Starts this test program in a host's namespace, in one of the roles below.
    fn helper(&self, host: usize, role: &str, tasks: &str) -> Child {
        let program = env::current_exe().expect("the test knows itself");
        let program = program.to_string_lossy();
        let mut command = Self::command(&self.host(host), &[&program, "--exact", "packets::helper", "--nocapture"]);
        command.env("PORT_MATRIX_HELPER", role).env("PORT_MATRIX_TASKS", tasks);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the helper starts")
    }

    /// Makes every host listen on these services.
    pub fn listen(&mut self, services: &[String]) {
        for host in 1..=self.hosts {
            let mut child = self.helper(host, "listen", &services.join(" "));
            let lines = BufReader::new(child.stdout.as_mut().expect("a pipe")).lines();
            assert!(lines.map_while(Result::ok).any(|line| line == "listening"), "host {host} listens");
            self.listeners.push(child);
        }
    }

    /// Loads an export on the router.
    pub fn load(&self, solved: &Solved, format: &str, program: &str) {
        let writer = formats().find(|known| known.id == format).expect("a format");
        self.load_text(program, &exported(writer, solved, "https://example.com/").text);
    }

    /// Loads a configuration on the router.
    pub fn load_text(&self, program: &str, text: &str) {
        let file = env::temp_dir().join(format!("{}.rules", self.name));
        fs::write(&file, text).expect("the file is written");
        Self::inside(&self.router(), &["sh", "-c", &format!("{program} {}", file.display())]);
        let _ = fs::remove_file(&file);
    }

    /// Tries every service from every host to every other, and returns the attempts that succeeded.
    ///
    /// GRE is tried by one host after the other: it has no ports, so that a stateful firewall accepts packets in the
    /// other direction as replies, once there are some to reply to.
    pub fn passes(&self, services: &[String]) -> BTreeSet<Try> {
        let (gre, others): (Vec<String>, Vec<String>) = services.iter().cloned().partition(|text| text == "gre");
        let mut passed = BTreeSet::new();
        let probers: Vec<_> = (1..=self.hosts).map(|host| self.prober(host, &others)).collect();
        for (child, host) in probers.into_iter().zip(1..) {
            passed.extend(came_through(child, host));
        }
        for host in 1..=self.hosts {
            passed.extend(came_through(self.prober(host, &gre), host));
        }
        passed
    }

    fn prober(&self, host: usize, services: &[String]) -> Child {
        let others = (1..=self.hosts).filter(|&other| other != host);
        let tasks = others.flat_map(|other| services.iter().map(move |service| format!("{other}:{service}")));
        self.helper(host, "probe", &tasks.collect::<Vec<_>>().join(" "))
    }
}

fn came_through(prober: Child, host: usize) -> Vec<Try> {
    let output = prober.wait_with_output().expect("the prober ends");
    let text = String::from_utf8_lossy(&output.stdout);
    let passed = text.lines().filter_map(|line| line.strip_prefix("passed ")?.split_once(':'));
    passed.map(|(other, service)| (host, other.parse().expect("a host"), service.to_owned())).collect()
}

impl Drop for Network {
    fn drop(&mut self) {
        for listener in &mut self.listeners {
            let _ = listener.kill();
            let _ = listener.wait();
        }
        for host in 1..=self.hosts {
            Self::ip(&["netns", "del", &self.host(host)]);
        }
        Self::ip(&["netns", "del", &self.router()]);
    }
}

/// The entry point inside a namespace; without a role, the test does nothing.
#[test]
fn helper() {
    let tasks = env::var("PORT_MATRIX_TASKS").unwrap_or_default();
    match env::var("PORT_MATRIX_HELPER").as_deref() {
        Ok("listen") => listen(&tasks),
        Ok("probe") => probe(&tasks),
        _ => {}
    }
}

fn service(text: &str) -> Service {
    text.parse().expect("a service")
}

/// Replies on every service until its standard input ends.
fn listen(services: &str) {
    for text in services.split(' ') {
        let any = |port: port_matrix::net::Port| SocketAddr::from((Ipv4Addr::UNSPECIFIED, port.number()));
        match service(text) {
            Service::Tcp(port) => {
                let listener = TcpListener::bind(any(port)).expect("a TCP port");
                thread::spawn(move || listener.incoming().for_each(drop));
            }
            Service::Udp(port) => {
                let socket = UdpSocket::bind(any(port)).expect("a UDP port");
                thread::spawn(move || {
                    let mut bytes = [0; 16];
                    while let Ok((length, from)) = socket.recv_from(&mut bytes) {
                        let _ = socket.send_to(&bytes[..length], from);
                    }
                });
            }
            Service::Gre => {
                let mut socket = gre();
                thread::spawn(move || {
                    let mut packet = [0; 128];
                    // Including its IP header, whose bytes 12 to 15 are the sender.
                    while let Ok(length) = socket.read(&mut packet) {
                        if length > 24 && packet[24] == b'?' {
                            let sender: [u8; 4] = packet[12..16].try_into().expect("four bytes");
                            let _ = socket.send_to(b"\0\0\x08\0!", &to(sender.into()));
                        }
                    }
                });
            }
        }
    }
    println!("\nlistening");
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}

/// A raw socket of IP protocol 47: a kernel may lack a GRE device.
fn gre() -> Socket {
    Socket::new(Domain::IPV4, Type::RAW, Some(socket2::Protocol::from(47))).expect("a raw socket")
}

fn to(address: Ipv4Addr) -> SockAddr {
    SocketAddr::new(IpAddr::V4(address), 0).into()
}

/// Tries everything at once, and reports the successful attempts.
fn probe(tasks: &str) {
    let tries = tasks.split(' ').map(str::to_owned).map(|task| {
        thread::spawn(move || {
            let (host, text) = task.split_once(':').expect("a host and a service");
            let address = Ipv4Addr::new(10, host.parse().expect("a number"), 0, 2);
            if passes(address, service(text)).unwrap_or(false) {
                println!("\npassed {task}");
            }
        })
    });
    for attempt in tries.collect::<Vec<_>>() {
        attempt.join().expect("a try ends");
    }
    let _ = std::io::stdout().flush();
}

fn passes(address: Ipv4Addr, service: Service) -> std::io::Result<bool> {
    match service {
        Service::Tcp(port) => {
            let target = SocketAddr::from((address, port.number()));
            Ok(TcpStream::connect_timeout(&target, PATIENCE).is_ok())
        }
        Service::Udp(port) => {
            let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
            socket.set_read_timeout(Some(PATIENCE))?;
            socket.send_to(b"?", (address, port.number()))?;
            Ok(socket.recv_from(&mut [0; 16]).is_ok())
        }
        Service::Gre => {
            let mut socket = gre();
            socket.set_read_timeout(Some(PATIENCE))?;
            socket.connect(&to(address))?;
            socket.send(b"\0\0\x08\0?")?;
            let mut packet = [0; 128];
            loop {
                let length = socket.read(&mut packet)?;
                // A raw socket receives packets from every host until it is connected.
                if length > 24 && packet[12..16] == address.octets() && packet[24] == b'!' {
                    return Ok(true);
                }
            }
        }
    }
}

/// The host of a group: the second number of its address.
pub fn host_of(solved: &Solved, group: GroupId) -> usize {
    let address = solved.plan.topology()[group].addresses[0].to_string();
    address.split('.').nth(1).and_then(|number| number.parse().ok()).expect("an address of the test's network")
}

/// The openings of the plan, by the hosts of the test's network.
fn opened(solved: &Solved) -> BTreeSet<Try> {
    let attempt = |flow: &port_matrix::matrix::Flow| {
        (host_of(solved, flow.source), host_of(solved, flow.destination), flow.service.to_string())
    };
    solved.flows.iter().map(attempt).collect()
}

/// The services of the plan, and ports next to them.
pub fn services(solved: &Solved) -> Vec<String> {
    let used = solved.flows.iter().map(|flow| flow.service.to_string());
    let neighbours = NEIGHBOURS.iter().flat_map(|port| [format!("tcp/{port}"), format!("udp/{port}")]);
    used.chain(neighbours).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Tries everything without a firewall and with one.
fn check(format: &str, load: &str) {
    let solved = matrix(&draft(PLAN));
    assert!(solved.flows.iter().any(|flow| flow.service.protocol() == Protocol::Gre), "GRE is among them");
    // A separate network: a stateful firewall remembers its connections.
    let Some(mut network) = Network::new(format, 8) else { return };
    let services = services(&solved);
    network.listen(&services);
    let everything = network.passes(&services);
    assert_eq!(everything.len(), 8 * 7 * services.len(), "without a firewall everything passes");
    // Openings of an earlier plan, including other addresses and another port of the same groups, are closed again.
    network.load(&matrix(&draft(EARLIER)), format, load);
    network.load(&solved, format, load);
    assert_eq!(network.passes(&services), opened(&solved), "{format}");
}

#[test]
fn what_nftables_opens_passes_and_nothing_else() {
    check("nftables", "nft -f");
}

#[test]
fn what_iptables_opens_passes_and_nothing_else() {
    check("iptables", "iptables-restore");
}
