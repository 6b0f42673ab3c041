//! Everything that can happen.

use super::{AskField, CopyKind, Layout, Lists, Panel, Picture, Place, ProofShell, RecentPlan, SheetPart, Zoom};
use crate::{
    diagram::MapSelection,
    document::{Feature, Id, Party},
    matrix::{Density, Grouping, TableColumn},
    net::Suggestion,
    plan::{Detail, GroupField, GroupKey, GroupState, OpeningAction, PastedTable},
};
use std::rc::Rc;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A role was added to the plan or removed.
    RoleToggled(Id<Party>, bool),
    /// A role was said to exist already, outside of this deployment.
    RoleExists(Id<Party>),
    /// The plan does without a role on purpose.
    RoleLeftOut(Id<Party>),
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
    /// An action was chosen for all openings of a row, by its name.
    RowActionChosen(Rc<str>, OpeningAction),
    /// A suggestion took the place of a part of a group's addresses.
    SuggestionTaken(GroupKey, Suggestion),
    /// A whole table was pasted, whose groups are to be added.
    TablePasted(Rc<PastedTable>),
    /// Two groups were allowed to connect or kept apart.
    PeerToggled(GroupKey, GroupKey, bool),
    /// A role or party got another group.
    GroupAdded(Id<Party>),
    /// The details of a group were shown or hidden.
    GroupDetailsToggled(GroupKey),
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
    /// An entry of what needs attention was answered with this action.
    AttentionAnswered(Box<Action>),
    /// The notices were dismissed.
    NoticesDismissed,
    /// A notice to show until it is dismissed came from outside.
    NoticeAdded(ExternalNotice),
    /// The message of the status line changed: something outside the plan was done or refused.
    StatusChanged(String),
    /// Another place was chosen.
    PlaceChosen(Place),
    /// Another density of the rules table was chosen.
    DensityChosen(Density),
    /// Other lists were chosen for the rules table.
    ListsChosen(Lists),
    /// The rules or the grid were chosen.
    LayoutChosen(Layout),
    /// Another grouping of the rules was chosen.
    GroupingChosen(Grouping),
    /// A column's heading was pressed.
    ColumnSorted(TableColumn),
    /// The search text changed.
    FilterTyped(String),
    /// A field of the question about a single connection changed.
    AskTyped(AskField, String),
    /// An export format was chosen, by its id.
    FormatChosen(&'static str),
    /// A section of the page was expanded or collapsed.
    PanelToggled(Panel),
    /// A row is to be explained, or no longer, by its name.
    RowExplained(Rc<str>),
    /// The drawer that explains a row was closed.
    DrawerClosed,
    /// Something was copied: its button says so for a while.
    Copied(CopyKind),
    /// The while is over.
    CopiedShown,
    /// Something is to be copied.
    CopyPressed(CopyKind),
    /// The plan is to be saved as a file.
    SavePlanPressed,
    /// The page is to be saved with its plan.
    SaveCopyPressed,
    /// The export is to be saved as a file.
    SaveExportPressed,
    /// Another shell was chosen for the test script.
    ProofShellChosen(ProofShell),
    /// The test script is to be saved as a file.
    SaveProofPressed,
    /// The results of test scripts were pasted.
    ResultsPasted(String),
    /// A part of the request sheet was added or left out.
    SheetPartToggled(SheetPart),
    /// A view of the picture was chosen.
    PictureChosen(Picture),
    /// A size of the map was chosen.
    ZoomChosen(Zoom),
    /// A part of the map was pressed: it is chosen, or left if it was.
    MapPartPressed(MapSelection),
    /// The chosen part of the map was left.
    MapPartLeft,
    /// The whole map was asked for, beside the rules of a part.
    ShowAllPressed,
    /// The picture is to be saved as an SVG file.
    SaveDiagramPressed,
    /// The picture is to be saved as a PNG file.
    SavePngPressed,
    /// The page is to be printed.
    PrintPressed,
    /// The link to the place's content was pressed.
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
