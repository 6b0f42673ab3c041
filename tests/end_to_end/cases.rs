//! Every test, with its needs beyond a page that is driven as a person would: a test whose needs are not met is
//! skipped, and the reason is in the table at the end.

use crate::{
    accessible, asking, attention,
    browser::Engine,
    checking, clipboard, crash, damage, diagram, drawer, everyone, exports, files, first_picture, harm, keyboard, link,
    long_names, long_tables, looking, map, matrix, network, offline, paper, pasting, places, ports, printed_grid,
    printing, recent,
    stage::{Place, Stage},
    tabs, topology, translated, undoing, without,
};

/// A test.
pub struct Case {
    /// The file that it is in.
    pub area: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// Runs it on a stage.
    pub run: fn(Stage),
    /// The need of every test of its file, and its own.
    needs: [&'static [Needs]; 2],
}

/// A need that not every engine or place meets. The texts are the reasons for it.
enum Needs {
    /// Chromium, for something that only its driver can do.
    Chromium(&'static str),
    /// Another engine than this.
    Not(Engine, &'static str),
    /// A host.
    Host(&'static str),
    /// A page that has no plan of its own.
    NoPlan,
    /// A driver that prints.
    Printing,
}

impl Case {
    /// The reason that it cannot run on a stage; `None` if it can.
    pub fn obstacle(&self, stage: Stage) -> Option<&'static str> {
        if !stage.engine.is_here() {
            return Some("this machine lacks the engine");
        }
        self.needs.into_iter().flatten().find_map(|needs| needs.missing(stage))
    }
}

impl Needs {
    fn missing(&self, stage: Stage) -> Option<&'static str> {
        let (there, reason) = match *self {
            Self::Chromium(reason) => (stage.engine == Engine::Chromium, reason),
            Self::Not(engine, reason) => (stage.engine != engine, reason),
            Self::Host(reason) => (stage.place == Place::Host, reason),
            Self::NoPlan => (stage.place != Place::Copy, "a copy opens with the plan that it was saved with"),
            Self::Printing => (stage.engine.prints(), "its driver has no command for printing"),
        };
        (!there).then_some(reason)
    }
}

macro_rules! cases {
    ($($area:ident ($common:expr) { $($name:ident $(: $($needs:expr),+)?;)* })*) => {
        &[$($(Case {
            area: stringify!($area),
            name: stringify!($name),
            run: $area::$name,
            needs: [$common, &[$($($needs),+)?]],
        }),*),*]
    };
}

/// For tests of loading, storing, saving and copying, in which a host, a file and a saved copy differ.
const ANY_PLACE: &[Needs] = &[];
/// For tests of a page that works, which is the same wherever it came from.
const ONE_PLACE: &[Needs] = &[ON_HOST];
const ON_HOST: Needs = Needs::Host("what it asks has nothing to do with the place");
const PATHS: Needs = Needs::Host("only a host has other paths");
const REQUESTS: Needs = Needs::Host("only a host counts requests");
const OWN_FILES: Needs = Needs::Host("it opens files of its own");
const EARLY: Needs = Needs::Chromium("only Chromium's driver runs a program before the page's own");
const SCREENS: Needs = Needs::Chromium("only Chromium's driver sets narrow widths and what the system prefers");
const PERMISSIONS: Needs = Needs::Chromium("only Chromium's driver sets permissions");
const SHARED: Needs = Needs::Host("browsers differ in what tabs of files share");
const PERMITTED: Needs = Needs::Host("permissions belong to a host");
const MEMORY: Needs = Needs::Chromium("only Chromium's driver tells what is in memory");
const READER: Needs = Needs::Chromium("only Chromium's driver tells what a screen reader is told");

/// Every test, in the order in which they run.
pub const CASES: &[Case] = cases! {
    matrix (ONE_PLACE) {
        every_worked_case_comes_out_as_it_is_written;
        the_page_opens_on_a_scanning_server_and_a_policy_server;
        a_feature_is_offered_only_where_a_chosen_role_can_use_it;
        a_standby_alone_is_told_what_it_stands_beside;
        a_choice_survives_while_its_feature_is_not_offered;
        one_connection_with_two_reasons_is_one_row;
        advised_rules_are_marked_as_such;
        a_matrix_that_is_cut_says_so_and_can_be_worked_with;
    }
    ports (ONE_PLACE) {
        a_moved_port_is_shown_with_its_default_beside_it;
        a_bad_port_keeps_its_text_and_is_named_beside_the_field;
        typing_goes_on_where_a_half_typed_port_stands;
        two_services_on_one_port_are_one_row_with_both_reasons;
    }
    topology (ONE_PLACE) {
        a_network_of_three_zones_is_built_by_hand_and_travels;
        a_network_of_three_zones_is_on_paper_with_all_that_was_typed: Needs::Printing;
        what_stays_in_a_zone_is_listed_apart;
        a_bad_address_stays_as_typed_with_the_problem_below_it;
        a_removed_group_comes_back_with_its_addresses;
        a_port_that_collides_on_a_device_is_named_at_its_field;
        a_link_of_twelve_groups_with_addresses_stays_short;
    }
    pasting (ONE_PLACE) {
        what_is_pasted_is_understood_mended_and_taken_back;
        nothing_is_said_nor_moved_while_an_address_is_typed;
        the_click_that_leaves_a_field_is_not_lost;
        a_table_is_pasted_assigned_and_added;
    }
    long_tables (ONE_PLACE) {
        every_rule_of_a_long_table_is_there_as_a_row_or_as_text;
        a_browser_finds_a_rule_far_down_and_its_row_comes;
        rows_come_as_they_are_scrolled_into_sight;
        tab_goes_from_rule_to_rule_of_a_long_table_in_order_and_back_from_its_end;
        the_focus_goes_to_the_row_that_an_answer_names_however_far_it_is;
        a_filter_finds_what_is_far_and_leaves_no_room_for_the_rest;
        every_group_of_a_long_plan_can_be_typed_in;
    }
    looking (ONE_PLACE) {
        every_column_sorts_up_then_down_then_not_at_all;
        a_searched_number_is_looked_for_among_ports_from_its_first_digit_on;
        a_search_finds_the_default_of_a_moved_port;
        a_search_finds_parties_and_protocols_in_any_case;
        merged_rows_stand_for_the_same_openings_in_every_density;
        only_one_row_for_each_port_has_a_column_for_the_protocol;
        a_row_has_the_addresses_of_its_ends_zone_by_zone;
        the_filter_finds_an_address_inside_a_network;
        the_filter_looks_at_every_list_and_says_where_it_found_something;
        the_filter_stays_where_it_is_while_one_types;
        rows_that_the_last_change_brought_are_marked_until_the_next;
        rows_keep_their_numbers_while_the_plan_is_edited;
        rows_stand_under_their_destination_or_their_source_or_together;
        sorting_keeps_the_sections;
        the_grid_shows_the_same_openings_as_the_rules;
        the_remarks_that_concern_the_plan_are_there_in_words;
        rules_that_the_plan_does_not_need_are_listed_with_the_reason;
    }
    places (ANY_PLACE) {
        rules_is_home_and_only_the_place_that_was_chosen_is_in_the_page: ON_HOST;
        a_place_survives_a_reload_and_is_not_in_the_link: Needs::NoPlan;
        a_place_keeps_what_was_looked_at: ON_HOST;
        on_a_phone_the_places_are_a_bar_at_the_bottom: SCREENS;
        on_a_phone_the_bar_is_one_line_with_a_menu: SCREENS;
        digits_open_places_and_arrows_move_the_focus: ON_HOST;
        keys_work_on_every_layout: ON_HOST;
        the_tab_is_named_after_the_plan: ON_HOST;
        a_date_is_chosen_in_a_control_of_the_browsers: ON_HOST;
    }
    attention (ONE_PLACE) {
        the_list_is_counted_and_opens_where_one_is;
        a_scanning_server_alone_lacks_what_manages_it;
        a_policy_server_alone_lacks_what_it_manages;
        recommended_openings_that_are_left_out_are_told_and_included;
        a_feature_that_lost_its_device_is_told;
        groups_without_addresses_are_one_line_that_leads_to_them;
    }
    drawer (ONE_PLACE) {
        a_row_tells_why_it_is_there_and_what_does_not_work_without_it;
        escape_and_close_close_it_and_the_focus_goes_back;
        it_follows_the_plan_and_closes_with_its_row;
        an_opening_between_what_exists_is_kept_unless_somebody_says_otherwise;
        a_row_tells_why_on_a_page_that_was_translated;
    }
    asking (ONE_PLACE) {
        every_kind_of_question_is_answered;
        what_is_not_needed_says_what_would_need_it;
        an_answer_leads_to_its_rule;
    }
    checking (ONE_PLACE) {
        each_source_has_its_command_and_the_script_is_saved;
        results_tick_the_rows;
        results_make_the_sheet_an_acceptance_record;
    }
    diagram (ONE_PLACE) {
        pointing_at_an_arrow_lights_it;
        pointing_at_a_group_lights_all_that_it_takes_part_in;
        the_picture_is_told_in_words;
        the_picture_is_saved_as_a_file_of_its_own;
        a_picture_of_too_many_groups_is_declined_in_words;
    }
    map (ONE_PLACE) {
        choosing_an_edge_or_a_group_shows_its_rules_beside_the_map;
        the_keyboard_chooses_parts_of_the_map_and_escape_leaves_them;
        a_choice_outlives_changes_of_the_plan;
        the_map_breaks_no_rule_with_and_without_a_choice;
        thirty_groups_in_ten_zones_are_legible;
        a_wide_map_is_on_a_turned_sheet_with_words_of_six_points: Needs::Printing;
        the_map_is_saved_as_a_png_file;
        a_map_of_too_many_zones_is_declined_in_words;
    }
    exports (ONE_PLACE) {
        a_format_is_picked_read_and_saved;
        what_is_no_text_is_told_and_saved;
        every_format_is_shown;
    }
    link (ANY_PLACE) {
        the_address_follows_typing_without_flooding_the_history;
        every_kind_of_change_stands_in_the_link_in_a_stable_order;
        a_reload_keeps_the_plan;
        a_reload_right_after_a_change_keeps_it;
        a_query_that_is_the_hosts_own_stays_in_the_address: PATHS;
        another_link_in_the_same_tab_opens_and_back_and_forward_go_between_them;
        another_link_can_be_taken_back_like_any_change;
        a_link_written_by_hand_opens_without_a_word;
        what_mail_gateways_make_of_a_link_opens_too: PATHS;
        texts_of_every_kind_survive_the_link;
        a_bare_address_opens_the_last_plan_of_this_browser: Needs::NoPlan;
        the_last_plan_survives_a_crash: Needs::Chromium("only Chromium crashes when it is asked to"), Needs::NoPlan;
        the_page_says_where_the_plan_came_from_and_that_it_was_changed;
        a_link_over_2000_characters_comes_with_a_warning;
    }
    damage (ANY_PLACE) {
        a_sound_link_is_opened_without_a_word;
        a_link_that_was_cut_says_so_and_opens_what_is_left;
        a_link_that_was_altered_says_so_and_opens_what_it_says_now;
        unknown_keys_and_bad_values_are_named_and_the_rest_is_applied;
        a_bad_port_in_a_link_is_named_and_stays_in_its_field;
        a_link_of_a_later_version_says_so_and_opens_what_is_understood;
    }
    harm (ANY_PLACE) {
        scripts_in_a_link_stay_text;
        scripts_in_every_field_stay_text: ON_HOST;
        scripts_in_a_link_with_groups_stay_text: ON_HOST;
        scripts_in_a_plan_file_stay_text: ON_HOST;
        malformed_links_are_read_as_far_as_they_go;
        endless_links_do_not_stop_the_page: ON_HOST;
        a_link_too_long_to_be_a_plan_is_named;
        edits_leave_nothing_in_memory: MEMORY, ON_HOST;
    }
    files (ANY_PLACE) {
        a_saved_plan_opens_again_as_it_was;
        open_plan_asks_for_a_file;
        the_same_file_can_be_opened_twice;
        a_bad_file_is_refused_with_its_place_and_reason_and_the_plan_stays;
    }
    first_picture (ANY_PLACE) {
        the_default_plan_is_there_before_the_program: EARLY, REQUESTS;
        another_plans_page_shows_only_its_frame_before_the_program: EARLY, REQUESTS;
        the_last_plans_page_shows_only_its_frame_before_the_program: EARLY, REQUESTS;
        a_page_with_a_plan_of_its_own_shows_only_its_frame_before_the_program: EARLY, OWN_FILES;
        the_program_moves_nothing_when_it_starts: EARLY, REQUESTS;
        a_saved_copy_shows_its_own_plan_before_the_program: EARLY, REQUESTS;
    }
    offline (ANY_PLACE) {
        the_page_works_and_keeps_its_plan;
        an_offline_copy_opens_with_its_plan_and_works_and_can_be_saved_again;
        a_copy_saved_over_and_over_stays_the_same;
        a_copy_with_the_marks_of_a_browsers_own_saving_works_too;
        scripts_in_a_plan_stay_text_in_an_offline_copy;
        copies_of_every_release_open: OWN_FILES;
        blocked_storage_does_no_harm: Needs::Not(Engine::WebKit, "WebKitGTK's test browser has no setting that blocks storage");
        full_storage_does_no_harm;
    }
    crash (ANY_PLACE) {
        a_page_that_stopped_says_so_and_reloads_with_the_plan;
        the_plan_of_a_page_that_stopped_is_saved_and_opens;
        the_link_of_a_page_that_stopped_is_copied_or_shown;
        a_page_that_was_saved_after_it_stopped_starts;
    }
    clipboard (ANY_PLACE) {
        copy_link_puts_the_link_on_the_clipboard;
        copy_table_puts_a_table_and_its_text_on_the_clipboard: PERMISSIONS, PERMITTED;
        a_browser_that_takes_no_html_gets_the_text: PERMISSIONS, PERMITTED;
        a_refused_clipboard_is_said_with_what_to_do_instead: PERMISSIONS, PERMITTED;
        a_page_without_a_clipboard_says_so;
        a_button_that_copied_says_so_itself_and_nothing_moves: ON_HOST;
    }
    translated (ONE_PLACE) {
        the_grid_and_the_count_follow_a_choice;
        the_grid_and_the_count_follow_a_choice_where_everything_is_translated;
        everything_follows_what_is_done;
        everything_follows_where_everything_is_translated;
    }
    undoing (ONE_PLACE) {
        buttons_take_changes_back_and_make_them_again;
        the_focus_stays_on_a_button_that_has_nothing_left_to_do;
        keys_take_changes_back_and_make_them_again;
        a_text_field_keeps_its_own_undo: Needs::Not(Engine::WebKit, "WebKitGTK leaves the keys of a field's undo to the program around it");
        typing_on_in_one_field_is_one_change;
        starting_over_gives_the_default_plan_and_can_be_taken_back;
    }
    keyboard (ONE_PLACE) {
        tab_stops_at_every_control_in_order_and_the_focus_can_be_seen;
        the_focus_is_never_behind_something_on_the_way_back_up;
        a_plan_can_be_made_with_keys_alone;
        arrows_choose_the_view;
        the_focus_stays_on_a_control_that_changes_the_page;
        the_focus_stays_where_something_is_expanded_added_or_copied;
        one_key_skips_to_the_content;
        a_change_of_the_count_is_announced;
        notices_are_announced_when_they_come;
    }
    accessible (ONE_PLACE) {
        the_rules_are_a_table_to_a_screen_reader_even_as_cards: READER;
        a_wide_page_breaks_no_rule: SCREENS;
        a_narrow_page_breaks_no_rule: SCREENS;
        a_page_at_twice_the_size_breaks_no_rule: SCREENS;
        an_unfolded_page_breaks_no_rule;
        the_page_as_it_opens_and_an_empty_one_break_no_rule;
        the_first_click_changes_nothing_that_was_there: SCREENS;
        the_page_fits_every_width: SCREENS;
        controls_have_names_of_their_own_and_headings_have_scopes;
    }
    everyone (ONE_PLACE) {
        a_screen_reader_meets_landmarks_then_headings_in_order: READER;
        results_are_announced;
        nothing_scrolls_sideways_at_320_pixels_and_at_twice_the_size: SCREENS;
        a_bar_to_scroll_with_moves_nothing;
        every_control_is_a_target_of_24_pixels: SCREENS;
        the_systems_own_colours_reach_the_diagram_too: SCREENS;
        who_asks_for_contrast_gets_it: SCREENS;
        nothing_moves_by_itself;
    }
    printing (ANY_PLACE) {
        the_sheet_is_printed_and_nothing_of_the_screen: Needs::Printing;
        print_buttons_open_the_dialogue_on_a_page_that_is_ready_for_paper;
        the_screen_is_as_it_was_after_printing: Needs::Printing;
    }
    paper (ONE_PLACE) {
        everything_is_on_paper_with_every_part: Needs::Printing;
        parts_are_on_paper_only_if_they_are_chosen;
        what_the_screen_hides_is_on_paper;
        a_picture_of_the_plan_is_on_paper: Needs::Printing;
        the_code_on_paper_is_the_link: Needs::Printing;
        the_largest_code_reads_from_paper_and_a_longer_link_is_a_sentence_instead: Needs::Printing;
        paper_is_black_on_white_whatever_the_screen_is: SCREENS;
        nothing_stands_in_the_margins_of_the_paper: Needs::Printing;
        a_plan_without_roles_prints_too: Needs::Printing;
        a_small_plan_is_decided_on_one_sheet: Needs::Printing;
        three_zones_take_two_sheets: Needs::Printing;
        ten_rules_between_three_zones_are_decided_on_one_sheet: Needs::Printing;
        the_preview_is_the_first_page;
        twenty_one_groups_take_at_most_five_sheets: Needs::Printing;
        the_document_is_named_after_the_plan: Needs::Printing;
    }
    printed_grid (ONE_PLACE) {
        a_grid_with_long_names_is_whole_on_paper: Needs::Printing;
        a_grid_of_more_than_twenty_parties_is_whole_on_paper: Needs::Printing;
        the_default_grid_is_whole_on_paper: Needs::Printing;
    }
    long_names (ONE_PLACE) {
        no_text_reaches_out_of_its_place_at_any_width: SCREENS;
        names_that_differ_at_their_end_differ_in_the_picture;
        names_are_whole_on_paper_and_nothing_is_printed_over_them: Needs::Printing;
        plans_of_any_names_are_whole_on_paper: Needs::Printing;
    }
    network (ONE_PLACE) {
        the_page_is_one_file: Needs::Chromium("it looks at the build and not at a browser");
        the_page_makes_one_request_whatever_is_done_with_it: Needs::Chromium("only Chromium's driver tells of every request"), REQUESTS;
        the_page_could_not_reach_a_network_if_it_wanted_to: REQUESTS;
    }
    tabs (ANY_PLACE) {
        tabs_lose_nothing_of_each_other: SHARED;
        a_tab_that_nobody_touched_keeps_its_own_plan: SHARED;
    }
    recent (ANY_PLACE) {
        a_colleagues_link_takes_no_place_of_ones_own_plan: SHARED;
        a_plan_is_forgotten: SHARED;
        a_plan_that_an_earlier_page_kept_is_there: SHARED;
        an_edited_copy_offers_its_edits_when_it_is_opened_again: OWN_FILES;
        a_file_has_no_path_in_its_link_and_on_paper: OWN_FILES;
        links_that_mail_and_chat_changed_open_whole: PATHS;
    }
    without (ANY_PLACE) {
        without_javascript_the_page_says_what_it_needs: Needs::Chromium("only Chromium's driver switches JavaScript off and goes on"), ON_HOST;
        without_webassembly_the_page_says_what_is_missing: EARLY, ON_HOST;
        without_reference_types_the_page_says_what_is_missing: EARLY, ON_HOST;
        without_a_streaming_compiler_or_inflater_the_page_says_what_is_missing: EARLY, ON_HOST;
        without_the_newest_reader_of_base64_the_page_starts: EARLY, ON_HOST;
        a_damaged_copy_says_so: OWN_FILES;
        a_copy_that_was_cut_says_so: OWN_FILES;
        a_copy_with_another_script_says_so: OWN_FILES;
    }
};
