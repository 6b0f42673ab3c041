//! The plan as a picture.

use super::{
    app::Scene,
    element::{El, button, el},
    folded::folded,
};
use crate::diagram::{Drawing, Kind, Part, Shape, Sketch, draw, sketch, svg};

/// The picture under its heading; nothing where there is nothing to draw, or too much.
pub fn view(scene: &Scene) -> El {
    let picture = || match of(scene) {
        Some(sketch) => {
            let save = el("p.saves").has(button("save-diagram", "Save as SVG"));
            el("div").has(el("div.scroll").has(drawn(&sketch, &draw(&sketch)))).has(save)
        }
        None => el("p.empty").text("A picture of so many groups can't be read: see the rules."),
    };
    folded(scene, "section.picture", "Diagram", &picture).set_if(scene.report.matrix.flows.is_empty(), "hidden", "")
}

fn of(scene: &Scene) -> Option<Sketch> {
    sketch(scene.document, &scene.report.plan, &scene.report.matrix)
}

/// The picture as a file of its own.
pub fn file(scene: &Scene) -> Option<String> {
    let project = scene.report.plan.details().get(crate::plan::Detail::Project);
    let title = if project.is_empty() { "Port Matrix" } else { project };
    Some(svg(&draw(&of(scene)?), title, &scene.report.matrix.summary(scene.document)))
}

fn drawn(sketch: &Sketch, drawing: &Drawing) -> El {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    el("svg.diagram|role=group|aria-label=Diagram")
        .set("viewBox", ["0 0 ", &width, " ", &height].concat())
        .set("width", width)
        .set("height", height)
        .all(drawing.parts.iter().map(|part| drawn_part(sketch, part)))
}

fn drawn_part(sketch: &Sketch, part: &Part) -> El {
    let group = el("g").has(el("title").text(&part.title)).all(part.shapes.iter().map(shape));
    // What can be pointed at, and lights up its rows: see `browser::light`.
    let name = |index: usize| sketch.nodes[index].id.as_str();
    let of = match part.kind {
        Kind::Node(index) => name(index).to_owned(),
        Kind::Arrow(index) => [name(sketch.arrows[index].from), ">", name(sketch.arrows[index].to)].concat(),
        Kind::Zone(_) | Kind::Key => return group,
    };
    group.set("data-of", of).is("tabindex", "0").is("role", "img").set("aria-label", part.title.clone())
}

fn shape(shape: &Shape) -> El {
    let with = |element: El, class: &'static str, numbers: &[(&'static str, i32)]| {
        numbers.iter().fold(element.is("class", class), |element, (name, number)| element.set(name, number.to_string()))
    };
    match shape {
        Shape::Rect { class, x, y, width, height } => {
            with(el("rect"), class, &[("x", *x), ("y", *y), ("width", *width), ("height", *height)])
        }
        Shape::Line { class, x1, y1, x2, y2 } => {
            with(el("line"), class, &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)])
        }
        Shape::Path { class, d } => with(el("path"), class, &[]).set("d", d.clone()),
        Shape::Text { class, x, y, text } => with(el("text"), class, &[("x", *x), ("y", *y)]).text(text),
    }
}
