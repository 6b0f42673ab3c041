//! A host for the page, which answers every request with that one file.

use super::environment;
use std::{
    fs,
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};
use tiny_http::{Header, Request, Response};

/// A server of its own, and so an origin of its own, for one test.
pub struct Server {
    http: Arc<tiny_http::Server>,
    requests: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the page under test under every path.
    pub fn start() -> Self {
        let file = environment::page_file();
        Self::serving(fs::read(&file).unwrap_or_else(|error| panic!("{} can't be read ({error}).", file.display())))
    }

    /// Serves this page under every path.
    pub fn serving(page: impl Into<Vec<u8>>) -> Self {
        let page = page.into();
        let http = tiny_http::Server::http("127.0.0.1:0").expect("a port of this machine is free");
        let http = Arc::new(http);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (server, asked) = (http.clone(), requests.clone());
        let answer = move |request: Request| {
            asked.lock().expect("no request panics").push(request.url().to_owned());
            let html = Header::from_bytes("Content-Type", "text/html; charset=utf-8").expect("a header of two words");
            // The browser may have closed the connection.
            drop(request.respond(Response::from_data(page.clone()).with_header(html)));
        };
        let thread = thread::spawn(move || server.incoming_requests().for_each(answer));
        Self { http, requests, thread: Some(thread) }
    }

    /// Its address, without a path.
    pub fn origin(&self) -> String {
        let address = self.http.server_addr().to_ip().expect("the server listens on an address of this machine");
        format!("http://{address}")
    }

    /// The requests so far: paths with their queries.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no request panics").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
