//! The grid.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_grid_has_a_row_for_each_source_and_a_column_for_each_destination() {
    let page = Mounted::new().await;
    page.click("[name='view'][value='Grid']");
    page.until("the grid is there", || page.count("table.grid") == 1).await;
    assert_eq!((page.count(".grid tbody tr"), page.count(".grid thead th")), (4, 5));
    assert_eq!(page.count("table[aria-label='Rules']"), 0);
    page.input("standby").click();
    page.until("a column comes", || page.texts(".grid tbody th").iter().any(|name| name == "Standby Policy Server"))
        .await;
}
