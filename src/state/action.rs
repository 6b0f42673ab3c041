//! Everything that can happen.

use super::{CopyKind, Layout, Panel, RecentPlan};
use crate::{
    document::{Feature, Id, Party},
    matrix::{Column, Grouping},
    plan::{Detail, GroupField, GroupKey, GroupState, OpeningAction, OpeningKey},
};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A role was added to the plan or removed.
    RoleToggled(Id<Party>, bool),
    /// A feature was switched on or off.
    FeatureToggled(Id<Feature>, bool),
    /// Rules of an optional basis were included or left out.
    AdvisedToggled(bool),
    /// A port field's text changed.
    PortTyped(Id<Feature>, String),
    /// A field of the title block changed.
    DetailTyped(Detail, String),
    /// A field of a group changed.
    GroupTyped(GroupKey, GroupField, String),
    /// A group's devices were said to be new or to exist already.
    GroupStateChosen(GroupKey, GroupState),
    /// An action was chosen for an opening.
    OpeningActionChosen(OpeningKey, OpeningAction),
    /// Two groups were allowed to connect or kept apart.
    PeerToggled(GroupKey, GroupKey, bool),
    /// A role or party got another group.
    GroupAdded(Id<Party>),
    /// A group was copied.
    GroupDuplicated(GroupKey),
    /// A group changed places with the one before it.
    GroupMovedUp(GroupKey),
    /// A group was removed.
    GroupRemoved(GroupKey),
    /// The last change was undone.
    Undone,
    /// An undone change was made again.
    Redone,
    /// The plan was reset to the defaults.
    StartedOver,
    /// Another link was opened on the page: the serialized plan in it.
    LinkOpened(String),
    /// One of this browser's last plans was opened, by its id.
    RecentPlanOpened(String),
    /// One of this browser's last plans is to be forgotten, by its id.
    RecentPlanForgotten(String),
    /// This browser's last plans changed, here or in another tab.
    RecentPlansChanged(Vec<RecentPlan>),
    /// The edits of a saved copy, which were offered when it opened, are to be gone on with.
    CopyEditsOpened,
    /// The offer of a saved copy's edits was declined.
    CopyEditsDeclined,
    /// A plan file was read: its name and its text.
    FileOpened(String, String),
    /// A file could not be read: its name and the reason.
    FileRefused(String, String),
    /// The notices were dismissed.
    NoticesDismissed,
    /// A notice to show until it is dismissed came from outside.
    NoticeAdded(ExternalNotice),
    /// The message of the status line changed: something outside the plan was done or refused.
    StatusChanged(String),
    /// The rules or the grid were chosen.
    LayoutChosen(Layout),
    /// Another grouping of the rules was chosen.
    GroupingChosen(Grouping),
    /// A column's heading was pressed.
    ColumnSorted(Column),
    /// The search text changed.
    FilterTyped(String),
    /// An export format was chosen, by its id.
    FormatChosen(&'static str),
    /// A section of the page was expanded or collapsed.
    PanelToggled(Panel),
    /// The reasons of a row were expanded or collapsed, by the flow's name.
    ReasonsToggled(String),
    /// Something is to be copied.
    CopyPressed(CopyKind),
    /// The plan is to be saved as a file.
    SavePlanPressed,
    /// The page is to be saved with its plan.
    SaveCopyPressed,
    /// The export is to be saved as a file.
    SaveExportPressed,
    /// The diagram is to be saved as a file.
    SaveDiagramPressed,
    /// The page is to be printed.
    PrintPressed,
    /// The link to the openings was pressed.
    SkipPressed,
}

/// A notice about this browser's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExternalNotice {
    /// The browser keeps no plan.
    NotKept,
    /// The browser had no room for all of its last plans.
    OlderDropped,
}

impl ExternalNotice {
    /// The sentence for the page.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::NotKept => {
                "This browser does not keep your plan: its storage is blocked or full. Copy the link or save the plan \
                 before you leave."
            }
            Self::OlderDropped => {
                "This browser's storage has no room for all of your recent plans: the oldest are gone, to keep this one."
            }
        }
    }
}
