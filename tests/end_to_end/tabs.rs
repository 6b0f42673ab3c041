//! Two tabs of one browser, which keeps one last plan.

use crate::{
    browser::eventually,
    page::Page,
    stage::Stage,
    words::{changed, opened},
};
use port_matrix::state::Origin;

pub fn no_tab_takes_the_last_plan_without_saying_so(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    assert_eq!(page.notices(), [""; 0], "the only tab has nothing to say");
    page.session().in_another_tab(|| {
        page.session().go_to(&page.at(""));
        page.works();
        assert_eq!(page.origin(), opened(&Origin::LastPlan));
        page.pick("User authentication");
        eventually(|| page.origin(), &changed(&Origin::LastPlan));
        assert_eq!(page.notices(), [""; 0], "it goes on with what it found");
    });
    eventually(|| page.notices().concat().starts_with("Another tab of this page has made its plan"), &true);
    assert!(page.link().contains("on=icap&"), "the first tab has its own: {}", page.link());
    page.press("Dismiss");
    page.pick("SNMP monitoring");
    eventually(|| page.notices().concat().starts_with("Another tab of this page had kept its plan"), &true);
    page.press("Dismiss");
    page.pick("FTP scanning");
    eventually(|| page.link().contains("ftp-proxy"), &true);
    assert_eq!(page.notices(), [""; 0], "it is said once");
}

pub fn a_tab_that_nobody_touched_yet_says_so_when_somebody_does(stage: Stage) {
    let page = Page::open(stage, "");
    page.session().in_another_tab(|| {
        page.session().go_to(&page.at(""));
        page.works();
        page.pick("ICAP");
        eventually(|| page.origin(), &changed(&Origin::Defaults));
    });
    assert_eq!(page.notices(), [""; 0], "nothing of this tab's was replaced");
    page.pick("SNMP monitoring");
    eventually(|| page.notices().concat().starts_with("Another tab of this page had kept its plan"), &true);
}
