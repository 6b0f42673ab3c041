//! The page's entry point.

fn main() {
    port_matrix::ui::start();
}
