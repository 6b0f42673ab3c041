//! Two tabs of one browser, which keeps the last plans of both.

use crate::{
    browser::eventually,
    page::Page,
    recent::plans,
    stage::Stage,
    words::{changed, opened},
};
use port_matrix::state::Origin;

pub fn tabs_lose_nothing_of_each_other(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("project", "First");
    eventually(|| page.origin(), &"New plan, edited");
    page.session().in_another_tab(|| {
        page.session().go_to(&page.at(""));
        page.works();
        assert_eq!(page.origin(), opened(&Origin::LastPlan));
        page.type_in("project", "Second");
        eventually(|| page.origin(), &changed(&Origin::LastPlan));
        assert_eq!(plans(&page), ["Second"], "it goes on with what it found");
    });
    eventually(|| plans(&page), &["Second"]);
    page.type_in("ticket", "CHG-1");
    eventually(|| plans(&page), &["First · CHG-1", "Second"]);
    assert_eq!(page.notices(), [""; 0], "nothing was lost, and there is nothing to say");
}

pub fn a_tab_that_nobody_touched_keeps_its_own_plan(stage: Stage) {
    let page = Page::open(stage, "");
    page.session().in_another_tab(|| {
        page.session().go_to(&page.at(""));
        page.works();
        page.type_in("project", "Other");
        eventually(|| page.origin(), &changed(&Origin::Defaults));
    });
    page.type_in("project", "Own");
    eventually(|| plans(&page), &["Own", "Other"]);
}
