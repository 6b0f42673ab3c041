//! The whole page: one component, which owns the state and keeps the plan wherever it is to be found again.

use super::{
    browser::{self, Listeners, Timer},
    markup::Markup,
    nodes::nodes,
    notices, paper, plan_form, result, share, title_block, toolbar,
};
use crate::{
    VSOS_9_2,
    app::{Action, Report, State, meaning},
    document::PortDocument,
    link,
};
use std::rc::Rc;
use yew::prelude::*;

/// How long typing has to rest before the address bar follows, in milliseconds. Browsers refuse more than about
/// a hundred changes in half a minute.
const REST: u32 = 200;

/// The whole page.
pub struct App {
    scene: Scene,
    /// Every event of the page ends up here.
    heard: Callback<Event>,
    /// Runs out when typing rests.
    rest: Option<Timer>,
    /// Whether the print dialogue is to open when the page is ready for paper.
    to_print: bool,
    _listeners: Listeners,
}

/// What every part of the page is given.
pub struct Scene {
    /// What the user typed and chose.
    pub state: State,
    /// The port document.
    pub document: &'static PortDocument,
    /// Everything that follows from the draft.
    pub report: Report,
    /// The link that opens this plan on this page.
    pub link: String,
    /// Whether the page is about to go on paper. What only paper shows is made then: a third of all elements, and the
    /// QR code.
    pub for_paper: bool,
}

impl Scene {
    fn of(state: State) -> Self {
        let document = state.document();
        let report = Report::of(document, state.draft());
        let link = link::with_notation(&browser::address(), &report.notation);
        Self { state, document, report, link, for_paper: false }
    }

    /// Takes in what happened, works out what follows when the draft changed, and tells whether it did.
    fn update(&mut self, action: Action) -> bool {
        let before = self.state.draft().clone();
        self.state.update(action);
        let changed = !Rc::ptr_eq(self.state.draft(), &before);
        if changed {
            self.report = Report::of(self.document, self.state.draft());
            self.link = link::with_notation(&browser::address(), &self.report.notation);
        }
        changed
    }
}

/// What the page hears of.
pub enum Message {
    /// Something happened to the plan or its view.
    Happened(Action),
    /// Something was done to a control.
    Used(Event),
    /// The browser begins to print, or is done.
    Printing(bool),
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let report = context.link().callback(Message::Happened);
        let printing = context.link().callback(Message::Printing);
        let mut app = Self {
            scene: Scene::of(State::open(&VSOS_9_2, &browser::sources())),
            heard: context.link().callback(Message::Used),
            rest: None,
            to_print: false,
            _listeners: browser::listen(&report, &printing),
        };
        app.keep();
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Happened(action) => action,
            Message::Printing(begins) => {
                self.scene.for_paper = begins;
                return true;
            }
            Message::Used(event) => {
                let Some(control) = browser::control(&event) else { return false };
                if control.name == "print" {
                    self.scene.for_paper = true;
                    self.to_print = true;
                    return true;
                }
                let report = context.link().callback(Message::Happened);
                if toolbar::asks_the_browser(&self.scene, &control.name, report) {
                    return false;
                }
                let Some(action) = meaning(self.scene.document, control) else { return false };
                action
            }
        };
        if self.scene.update(action) {
            self.keep();
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.to_print) {
            browser::print();
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let heard = &self.heard;
        html! {
            <div onclick={heard.reform(Into::into)} onchange={heard.clone()} oninput={heard.reform(Into::into)}>
                { nodes(page(&self.scene).text()) }
            </div>
        }
    }
}

impl App {
    /// Keeps the plan in the page and, if it is the user's own, in the browser; the address follows when typing rests.
    fn keep(&mut self) {
        let Scene { state, report, .. } = &self.scene;
        browser::keep_in_page(&report.notation);
        if state.is_own_work() {
            browser::keep_in_browser(&report.notation);
        }
        let notation = report.notation.clone();
        self.rest = state.address_is_behind().then(|| Timer::new(REST, move || browser::keep_in_address(&notation)));
    }
}

fn page(scene: &Scene) -> Markup {
    let mut page = Markup::default();
    let piece = "<div><header class='masthead'><button name='skip' class='skip'>Skip to the openings</button>\
                 <div class='name'><h1>Port Matrix</h1><p>$ · $</p></div>";
    page.add(piece, &[&scene.document.product, &scene.document.version]);
    toolbar::view(&mut page, scene);
    page.put("</header>");
    notices::view(&mut page, scene);
    if scene.for_paper {
        paper::head(&mut page, scene);
    }
    page.put("<main key='body'><div class='plan'>");
    plan_form::view(&mut page, scene);
    title_block::view(&mut page, scene);
    share::view(&mut page, scene);
    page.put("</div>");
    result::view(&mut page, scene);
    page.put("</main>");
    if scene.for_paper {
        paper::foot(&mut page, scene);
    }
    page.put("</div>");
    page
}
