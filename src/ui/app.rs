//! The whole page: it owns the state, has Yew draw it, and keeps the plan wherever it is to be found again.

use super::{
    browser::{self, Element, Event, Heard, Listener, Timer},
    last_plan::LastPlan,
    markup::Markup,
    nodes::nodes,
    notices, paper,
    part::Part,
    plan_form, remarks, result, share, title_block, toolbar,
};
use crate::{
    app::{Action, Report, Sources, State},
    document::{PortDocument, vsos_9_2},
    link,
};
use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
    sync::LazyLock,
};
use yew::{AppHandle, Callback, Renderer};

/// The document that the page carries.
static DOCUMENT: LazyLock<PortDocument> = LazyLock::new(vsos_9_2);

/// How long typing has to rest before the address bar follows, in milliseconds. Browsers refuse more than about
/// a hundred changes in half a minute.
const REST: u32 = 200;

/// The whole page.
pub struct App {
    scene: Scene,
    /// Runs out when typing rests.
    rest: Option<Timer>,
    /// What Yew has drawn.
    drawn: AppHandle<Part>,
    last: LastPlan,
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
    fn of(state: State, address: &str) -> Self {
        let document = state.document();
        let report = Report::of(document, state.draft());
        let link = link::share_url(address, &report.notation);
        Self { state, document, report, link, for_paper: false }
    }

    /// Takes in what happened, works out what follows when the draft changed, and tells whether it did.
    fn update(&mut self, action: Action) -> bool {
        let before = self.state.draft().clone();
        self.state.update(action);
        let changed = !Rc::ptr_eq(self.state.draft(), &before);
        if changed {
            self.report = Report::of(self.document, self.state.draft());
            self.link = link::share_url(&browser::address(), &self.report.notation);
        }
        changed
    }
}

impl App {
    /// Starts the page on an element. It reacts until the listener is dropped.
    #[must_use]
    pub fn start(mount: Element) -> Listener {
        let sources = browser::sources();
        let scene = Scene::of(State::open(&DOCUMENT, &sources), &browser::address());
        let drawn = Renderer::<Part>::with_root_and_props(mount, page(&scene).text().into()).render();
        let mut app = Self { scene, rest: None, drawn, last: LastPlan::new(sources.last) };
        app.keep();
        let app = Rc::new(RefCell::new(app));
        let hear = move |event: &Event| Self::hear(&app, event);
        // Who has not yet looked at this tab need not be told what another does.
        let of_others = OnceCell::new();
        browser::listen(browser::EVENTS, move |event| {
            of_others.get_or_init(|| {
                let hear = hear.clone();
                browser::listen(browser::STORAGE, move |event| hear(&event))
            });
            hear(&event);
        })
    }

    fn hear(this: &Rc<RefCell<Self>>, event: &Event) {
        let action = match browser::heard(event) {
            Some(Heard::Happened(action)) => action,
            Some(Heard::Stored) => {
                let app = this.borrow();
                let Some(words) = app.last.changed(&app.scene.report.notation) else { return };
                Action::Noticed(words)
            }
            Some(Heard::Printing(begins)) => return this.borrow_mut().draw(begins),
            Some(Heard::Used(control)) if control.name == "print" => {
                this.borrow_mut().draw(true);
                return browser::print();
            }
            Some(Heard::Used(control)) => {
                let hearing = Rc::clone(this);
                let later = Callback::from(move |action| hearing.borrow_mut().happened(action));
                let Some(action) = toolbar::answer(&this.borrow().scene, control, later) else { return };
                action
            }
            None => return,
        };
        this.borrow_mut().happened(action);
    }

    fn happened(&mut self, action: Action) {
        if self.scene.update(action) {
            self.keep();
        }
        self.draw(self.scene.for_paper);
    }

    /// Keeps the plan in the page and, if it is the user's own, in the browser; the address follows when typing rests.
    fn keep(&mut self) {
        let notation = self.scene.report.notation.clone();
        browser::keep_in_page(&notation);
        if self.scene.state.is_own_work()
            && let Some(words) = self.last.keep(&notation)
        {
            self.scene.state.update(Action::Noticed(words));
        }
        self.rest = self.scene.state.address_is_behind().then(|| {
            let before = browser::address();
            Timer::new(REST, move || {
                // A link that was opened meanwhile is about to be heard of.
                if browser::address() == before {
                    browser::keep_in_address(&notation);
                }
            })
        });
    }

    /// Hands the page to Yew, which draws what has changed as soon as the browser is done with the event.
    fn draw(&mut self, for_paper: bool) {
        self.scene.for_paper = for_paper;
        self.drawn.update(page(&self.scene).text().into());
    }
}

/// Works out the page of the default plan without a browser, and lets it go.
pub fn rehearse() {
    let scene = Scene::of(State::open(&DOCUMENT, &Sources::default()), "");
    drop(nodes(page(&scene).text()));
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
    page.put("</main><footer key='about'>");
    remarks::about(&mut page, scene);
    page.put("</footer>");
    if scene.for_paper {
        paper::foot(&mut page, scene);
    }
    page.put("</div>");
    page
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENT, Scene, page};
    use crate::{
        app::{Action, Layout, Report, Sources, State},
        ui::nodes::nodes,
    };

    /// The page of a plan with everything unfolded.
    fn unfolded(notation: &str, layout: Layout, for_paper: bool) -> Scene {
        let sources = Sources { link: Some(notation.to_owned()), ..Sources::default() };
        let mut state = State::open(&DOCUMENT, &sources);
        let report = Report::of(&DOCUMENT, state.draft());
        let flows = report.matrix.flows.iter().map(|flow| flow.name(&DOCUMENT, &report.plan));
        let parts =
            ["title-block", "groups", "picture", "within", "export", "unneeded", "legend", "about"].map(str::to_owned);
        for name in flows.chain(parts).filter(|name| !state.view().shows(name)).collect::<Vec<_>>() {
            state.update(Action::Folded(name));
        }
        state.update(Action::ChoseLayout(layout));
        Scene { state, document: &DOCUMENT, report, link: notation.to_owned(), for_paper }
    }

    #[test]
    fn every_part_of_the_page_is_well_formed() {
        for notation in [
            "v=1",
            "v=1&roles=",
            "v=1&http-proxy.port=x&date=never&project=<b>'\\&nonsense=1",
            "v=2&scanning=<A>&zone=Z&at=10.0.0.0/8+x&scanning=B's&zone=Z&http-proxy.port=1&policy=P&client=C&meets=scanning.2",
        ] {
            for layout in Layout::ALL {
                for for_paper in [false, true] {
                    let text = page(&unfolded(notation, layout, for_paper));
                    // The reader stops at what is not well formed.
                    drop(nodes(text.text()));
                    assert!(text.text().len() > 5_000, "{notation}");
                }
            }
        }
    }
}
