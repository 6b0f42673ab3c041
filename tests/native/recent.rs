//! The last plans of this browser, and saved copies, without a browser.

use crate::support::{DOCUMENT, feature};
use port_matrix::{
    link::fingerprint,
    plan::Detail,
    state::{Action, AppState, Effect, KnownPlans, Origin, RecentPlan, Sources, Work},
};
use std::rc::Rc;

const ADDRESS: &str = "https://host/a/";

/// A browser: its storage, in which tabs open.
#[derive(Default)]
struct Browser {
    plans: Vec<RecentPlan>,
    ids: u32,
}

/// A tab of it.
struct Tab {
    state: AppState,
    known: KnownPlans,
}

impl Browser {
    fn open(&mut self, sources: Sources) -> Tab {
        let sources = Sources { recent: self.plans.clone(), ..sources };
        let known = KnownPlans::new(&self.plans);
        Tab { state: AppState::open(Rc::new(DOCUMENT.clone()), &sources, ADDRESS), known }
    }

    fn bare(&mut self) -> Tab {
        self.open(Sources::default())
    }

    fn link(&mut self, link: &str) -> Tab {
        self.open(Sources { link: Some(link.to_owned()), ..Sources::default() })
    }

    fn copy(&mut self, plan: &str, mark: &str) -> Tab {
        self.open(Sources { page: Some(plan.to_owned()), copy: Some(mark.to_owned()), ..Sources::default() })
    }

    /// Does something in a tab, with its effects on the storage.
    fn act(&mut self, tab: &mut Tab, action: Action) {
        tab.state.update(action);
        for effect in tab.state.effects().to_vec() {
            match effect {
                Effect::KeepInBrowser(work, plan) => {
                    self.ids += 1;
                    let id = format!("id.{}", self.ids);
                    tab.known.merge(&mut self.plans, &work, RecentPlan { time: 1, ..plan }, || id);
                }
                Effect::Forget(id) => self.plans.retain(|plan| plan.id != id),
                _ => continue,
            }
            tab.state.update(Action::RecentPlansChanged(self.plans.clone()));
        }
    }

    fn type_project(&mut self, tab: &mut Tab, text: &str) {
        self.act(tab, Action::DetailTyped(Detail::Project, text.to_owned()));
    }

    /// The titles of the plans.
    fn titles(&self) -> Vec<String> {
        self.plans.iter().map(RecentPlan::title).collect()
    }
}

fn on(name: &str) -> Action {
    Action::FeatureToggled(feature(name), true)
}

fn project(tab: &Tab) -> &str {
    tab.state.draft().details.get(Detail::Project)
}

#[test]
fn a_colleagues_link_takes_no_place_of_ones_own_plan() {
    let mut browser = Browser::default();
    let mut own = browser.bare();
    browser.type_project(&mut own, "Harbour");
    let mut theirs = browser.link("v=1&roles=policy&project=Theirs");
    assert_eq!(browser.titles(), ["Harbour"], "a link that is looked at is nobody's work");
    browser.act(&mut theirs, on("snmp"));
    assert_eq!(browser.titles(), ["Theirs", "Harbour"]);
    let mut again = browser.bare();
    assert_eq!(project(&again), "Theirs");
    let harbour = again.state.recent_plans().find(|plan| plan.project == "Harbour").unwrap().id.clone();
    browser.act(&mut again, Action::RecentPlanOpened(harbour));
    assert_eq!(
        (project(&again), again.state.origin_description().as_str()),
        ("Harbour", "Opened from your recent plans")
    );
    assert_eq!(browser.titles(), ["Harbour", "Theirs"]);
    browser.act(&mut again, Action::Undone);
    assert_eq!(project(&again), "Theirs");
    assert_eq!(browser.titles(), ["Theirs", "Harbour"], "undoing loses neither");
    browser.act(&mut again, on("icap"));
    assert_eq!(browser.titles(), ["Theirs", "Harbour"]);
}

#[test]
fn a_kept_plan_has_its_title_ticket_and_count() {
    let mut browser = Browser::default();
    let mut tab = browser.bare();
    browser.type_project(&mut tab, " Harbour ");
    browser.act(&mut tab, Action::DetailTyped(Detail::Ticket, "CHG-1".to_owned()));
    assert_eq!(browser.plans.len(), 1, "typing on is one plan");
    assert_eq!(browser.titles(), ["Harbour · CHG-1"]);
    assert_eq!(browser.plans[0].openings, Some(17));
    assert_eq!(RecentPlan::default().title(), "Untitled plan");
}

#[test]
fn what_takes_the_place_of_a_plan_is_another_one() {
    let mut browser = Browser::default();
    let mut tab = browser.bare();
    browser.type_project(&mut tab, "First");
    browser.act(&mut tab, Action::StartedOver);
    assert_eq!(
        tab.state.recent_plans().map(RecentPlan::title).collect::<Vec<_>>(),
        ["First"],
        "the default plan is none"
    );
    browser.type_project(&mut tab, "Second");
    browser.act(&mut tab, Action::LinkOpened("v=1&project=Third".to_owned()));
    assert_eq!(browser.titles(), ["Second", "First"]);
    browser.act(&mut tab, on("icap"));
    assert_eq!(browser.titles(), ["Third", "Second", "First"]);
    let file = port_matrix::link::write_file(&DOCUMENT, &port_matrix::link::read(&DOCUMENT, "project=Fourth").draft);
    browser.act(&mut tab, Action::FileOpened("a.json".to_owned(), file));
    assert_eq!(browser.titles(), ["Fourth", "Third", "Second", "First"]);
    for _ in 0..5 {
        browser.act(&mut tab, Action::Undone);
    }
    assert_eq!(browser.titles(), ["First", "Third", "Fourth"], "of Second nothing was left");
    for _ in 0..2 {
        browser.act(&mut tab, Action::Redone);
    }
    assert_eq!(browser.titles(), ["Second", "First", "Third", "Fourth"]);
    let bare = browser.bare();
    assert_eq!(bare.state.origin_description(), "Restored from your last visit");
}

/// The default plan is found again by an address without a plan, and pushes none of the ten out.
#[test]
fn starting_over_takes_no_place_of_a_plan() {
    let mut browser = Browser::default();
    for number in 0..10 {
        let mut tab = browser.bare();
        browser.act(&mut tab, Action::StartedOver);
        browser.type_project(&mut tab, &format!("Plan {number}"));
    }
    let mut tab = browser.bare();
    let all = browser.titles();
    assert_eq!(all.len(), 10);
    browser.act(&mut tab, Action::StartedOver);
    let listed = |tab: &Tab| tab.state.recent_plans().map(RecentPlan::title).collect::<Vec<_>>();
    assert_eq!(listed(&tab), all);
    assert_eq!(
        *browser.bare().state.draft(),
        *AppState::open(Rc::new(DOCUMENT.clone()), &Sources::default(), "").draft()
    );
    browser.type_project(&mut tab, "Another");
    let after: Vec<String> = ["Another".to_owned()].into_iter().chain(all.iter().take(9).cloned()).collect();
    assert_eq!((browser.titles(), listed(&tab)), (after.clone(), after));
}

#[test]
fn an_opened_recent_plan_has_its_rules_numbered_from_1() {
    let mut browser = Browser::default();
    let mut tab = browser.bare();
    browser.act(&mut tab, on("icap"));
    let first = browser.plans[0].id.clone();
    browser.act(&mut tab, Action::StartedOver);
    browser.act(&mut tab, on("snmp"));
    browser.act(&mut tab, Action::FeatureToggled(feature("updates"), false));
    let numbers = |tab: &Tab| tab.state.merged().openings.data.iter().map(|row| row.number).collect::<Vec<_>>();
    let in_order = |tab: &Tab| (1..=numbers(tab).len()).collect::<Vec<_>>();
    assert_ne!(numbers(&tab), in_order(&tab), "rows of a plan that is edited keep theirs");
    browser.act(&mut tab, Action::RecentPlanOpened(first));
    assert_eq!(numbers(&tab), in_order(&tab));
    assert_eq!(tab.state.rows_brought().len(), 0);
}

#[test]
fn a_reload_goes_on_with_the_plan_of_its_tab() {
    let mut browser = Browser::default();
    let mut tab = browser.bare();
    browser.type_project(&mut tab, "Harbour");
    let link = tab.state.derived().serialized.clone();
    let id = browser.plans[0].id.clone();
    let reloaded = |plan: &str| Sources {
        link: Some(link.clone()),
        tab: Some((id.clone(), plan.to_owned())),
        ..Sources::default()
    };
    let mut tab = browser.open(reloaded(&link));
    browser.act(&mut tab, on("icap"));
    assert_eq!(browser.titles(), ["Harbour"]);
    // A link is another plan, though the tab had that one before.
    let mut tab = browser.open(reloaded("v=1&on=wccp"));
    browser.act(&mut tab, on("snmp"));
    assert_eq!(browser.titles(), ["Harbour", "Harbour"]);
}

/// The address follows when typing rests, and a reload does not wait for that.
#[test]
fn a_reload_right_after_an_edit_goes_on_with_the_edit() {
    let mut browser = Browser::default();
    let mut tab = browser.link("v=1&roles=policy&project=T");
    browser.act(&mut tab, on("snmp"));
    let edited = tab.state.derived().serialized.clone();
    let reloaded = |link: &str, page: Option<&str>| Sources {
        link: Some(link.to_owned()).filter(|link| !link.is_empty()),
        page: page.map(str::to_owned),
        pending: Some(edited.clone()),
        tab: Some((browser.plans[0].id.clone(), edited.clone())),
        ..Sources::default()
    };
    let (of_link, of_copy) = (reloaded("v=1&roles=policy&project=T", None), reloaded("", Some("v=1&on=icap")));
    let unchanged_copy = Sources { page: Some(edited.clone()), ..reloaded("", None) };
    let mut again = browser.open(of_link);
    assert_eq!(again.state.derived().serialized, edited);
    assert!(again.state.needs_url_update(), "the address still gets it");
    browser.act(&mut again, on("icap"));
    assert_eq!(browser.titles(), ["T"], "it is the same plan");
    assert_eq!(browser.open(of_copy).state.derived().serialized, edited);
    assert_eq!(browser.open(unchanged_copy).state.origin_description(), "Offline copy");
}

#[test]
fn tabs_lose_nothing_of_each_other() {
    let mut browser = Browser::default();
    let (mut one, mut two) = (browser.bare(), browser.bare());
    browser.type_project(&mut one, "One");
    browser.type_project(&mut two, "Two");
    browser.type_project(&mut one, "One again");
    assert_eq!(browser.titles(), ["One again", "Two"]);
    // Both go on with the same plan.
    let mut three = browser.bare();
    browser.type_project(&mut three, "Three");
    browser.type_project(&mut one, "One once more");
    assert_eq!(browser.titles(), ["One once more", "Three", "Two"]);
}

#[test]
fn a_plan_is_forgotten() {
    let mut browser = Browser::default();
    let mut tab = browser.bare();
    browser.type_project(&mut tab, "First");
    browser.act(&mut tab, Action::StartedOver);
    browser.type_project(&mut tab, "Second");
    let first = browser.plans.iter().find(|plan| plan.project == "First").unwrap().id.clone();
    browser.act(&mut tab, Action::RecentPlanForgotten(first.clone()));
    assert_eq!(browser.titles(), ["Second"]);
    assert_eq!(tab.state.status_message(), "First is no longer among the recent plans.");
    browser.act(&mut tab, Action::RecentPlanOpened(first));
    assert_eq!(project(&tab), "Second", "what is not there does not open");
}

#[test]
fn the_plan_of_an_earlier_page_gets_its_title() {
    let earlier =
        RecentPlan { id: "x".to_owned(), serialized: "v=1&project=Old&ticket=7".to_owned(), ..RecentPlan::default() };
    let mut browser = Browser { plans: vec![earlier], ..Browser::default() };
    let tab = browser.bare();
    let plan = tab.state.recent_plans().next().unwrap();
    assert_eq!((plan.title().as_str(), plan.openings), ("Old · 7", Some(17)));
}

#[test]
fn an_edited_copy_offers_its_edits_when_it_is_opened_again() {
    const PLAN: &str = "v=1&on=icap";
    let mut browser = Browser::default();
    let mut copy = browser.copy(PLAN, "mark");
    assert_eq!((copy.state.origin_description().as_str(), copy.state.copy_edits()), ("Offline copy", None));
    assert!(!copy.state.is_not_in_file());
    browser.type_project(&mut copy, "Edited");
    assert_eq!(copy.state.origin_description(), "Offline copy, edited – not saved yet");
    assert_eq!(copy.state.status_message(), "Your edits are not in the file yet.");
    // Others with another mark, or another plan, know nothing of it.
    assert_eq!(browser.copy(PLAN, "other").state.copy_edits(), None);
    assert_eq!(browser.copy("v=1&on=wccp", "mark").state.copy_edits(), None);
    assert_eq!(browser.bare().state.copy_edits(), None);
    let mut again = browser.copy(PLAN, "mark");
    assert_eq!(project(&again), "", "what was saved is what opens");
    assert_eq!(again.state.copy_edits().map(|edits| edits.project.as_str()), Some("Edited"));
    browser.act(&mut again, Action::CopyEditsOpened);
    assert_eq!((project(&again), again.state.copy_edits()), ("Edited", None));
    assert_eq!(again.state.origin_description(), "Offline copy, edited – not saved yet");
    assert_eq!(browser.titles(), ["Edited"], "the edits are gone on with");
    browser.act(&mut again, Action::Undone);
    assert_eq!(project(&again), "");
    let mut third = browser.copy(PLAN, "mark");
    browser.act(&mut third, Action::CopyEditsDeclined);
    assert_eq!((project(&third), third.state.copy_edits()), ("", None));
}

#[test]
fn an_edited_copy_that_is_reloaded_stays_an_edited_copy() {
    let mut browser = Browser::default();
    let mut copy = browser.copy("v=1&on=icap", "mark");
    browser.type_project(&mut copy, "Edited");
    let (id, link) = (browser.plans[0].id.clone(), copy.state.derived().serialized.clone());
    let page = Some("v=1&on=icap".to_owned());
    let sources = Sources {
        link: Some(link.clone()),
        page,
        copy: Some("mark".to_owned()),
        tab: Some((id, link)),
        ..Sources::default()
    };
    let reloaded = browser.open(sources);
    assert_eq!(reloaded.state.origin_description(), "Offline copy, edited – not saved yet");
    assert_eq!(reloaded.state.copy_edits(), None, "they are there already");
}

#[test]
fn a_saved_copy_is_marked_when_it_differs_from_its_file() {
    let is_new = |state: &mut AppState| {
        state.update(Action::SaveCopyPressed);
        let [Effect::DownloadPage { is_new, .. }] = state.effects() else { panic!("{:?}", state.effects()) };
        *is_new
    };
    let mut browser = Browser::default();
    assert!(is_new(&mut browser.bare().state));
    let mut copy = browser.copy("v=1&on=icap", "mark");
    assert!(!is_new(&mut copy.state), "the same file once more");
    copy.state.update(on("wccp"));
    assert!(is_new(&mut copy.state));
}

#[test]
fn no_path_of_a_disk_is_in_a_link() {
    let open = |address: &str, host: Option<&str>| {
        let sources =
            Sources { link: Some("v=1&on=icap".to_owned()), host: host.map(str::to_owned), ..Sources::default() };
        AppState::open(Rc::new(DOCUMENT.clone()), &sources, address)
    };
    let file = "file:///home/j.smith/secret/port-matrix.html#v=1&on=icap";
    let alone = open(file, None);
    assert!(alone.link().starts_with("#v=1&ends=check&on=icap") && !alone.link_has_address());
    let exported = alone.export().text;
    assert!(!exported.contains("secret"), "{exported}");
    let hosted = open(file, Some("https://host/a/"));
    assert!(hosted.link().starts_with("https://host/a/#v=1&") && hosted.link_has_address());
    assert!(open("https://host/b/?x=1#v=1", Some("https://host/a/")).link().starts_with("https://host/b/?x=1#v=1&"));
    for format in port_matrix::report::formats() {
        let mut state = open(file, None);
        state.update(Action::FormatChosen(format.id));
        let export = state.export();
        assert!(!export.text.contains("secret"), "{}", format.id);
    }
    let mut nftables = open(file, None);
    nftables.update(Action::FormatChosen("nftables"));
    let head = format!("# Plan: {} (append it to the address of your Port Matrix page)", nftables.link());
    assert!(nftables.export().text.contains(&head));
}

#[test]
fn fingerprints_tell_texts_apart() {
    assert_eq!(fingerprint(""), "00000000");
    assert_eq!(fingerprint("123456789"), "cbf43926");
    assert_ne!(fingerprint("v=1&on=icap"), fingerprint("v=1&on=wccp"));
    assert_eq!((Work::Begun(1), Origin::Link), (Work::Begun(1), Origin::Link));
}
