//! The plan as a picture.

use super::{app::Scene, folded::Folded, markup::Markup};
use crate::{
    diagram::{Kind, Part, Shape, Sketch, draw, sketch, svg},
    write::said,
};

/// The picture under its heading; nothing where there is nothing to draw, or too much.
pub fn view(page: &mut Markup, scene: &Scene) {
    let nothing = scene.report.matrix.flows.is_empty();
    Folded { class: "picture", content: picture, on_paper: true }.write(page, scene, &"Diagram", nothing);
}

fn picture(page: &mut Markup, scene: &Scene) {
    let Some(sketch) = of(scene) else {
        return page.put("<p class='empty'>A picture of so many groups can't be read: see the rules.</p>");
    };
    let drawing = draw(&sketch);
    let (width, height) = (&drawing.width, &drawing.height);
    let piece = "<div class='scroll'><svg class='diagram' role='group' aria-label='Diagram' viewBox='0 0 $ $' \
                 width='$' height='$'>";
    page.add(piece, &[width, height, width, height]);
    for drawn in &drawing.parts {
        part(page, &sketch, drawn);
    }
    page.put("</svg></div><p class='saves'><button name='save-diagram'>Save as SVG</button></p>");
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

fn part(page: &mut Markup, sketch: &Sketch, part: &Part) {
    // What can be pointed at, and lights up its rows: see `browser::light`.
    let name = |index: usize| sketch.nodes[index].id.as_str();
    let of = match part.kind {
        Kind::Node(index) => name(index).to_owned(),
        Kind::Arrow(index) => said(&[name(sketch.arrows[index].from), ">", name(sketch.arrows[index].to)]),
        Kind::Zone(_) | Kind::Legend => String::new(),
    };
    page.put("<g");
    if !of.is_empty() {
        page.add(" data-of='$' tabindex='0' role='img' aria-label='$'", &[&of, &part.title]);
    }
    page.add("><title>$</title>", &[&part.title]);
    for drawn in &part.shapes {
        shape(page, drawn);
    }
    page.put("</g>");
}

fn shape(page: &mut Markup, shape: &Shape) {
    match shape {
        Shape::Rect { class, x, y, width, height } => {
            page.add("<rect class='$' x='$' y='$' width='$' height='$'/>", &[class, x, y, width, height]);
        }
        Shape::Line { class, x1, y1, x2, y2 } => {
            page.add("<line class='$' x1='$' y1='$' x2='$' y2='$'/>", &[class, x1, y1, x2, y2]);
        }
        Shape::Path { class, d } => page.add("<path class='$' d='$'/>", &[class, d]),
        Shape::Text { class, x, y, text } => page.add("<text class='$' x='$' y='$'>$</text>", &[class, x, y, text]),
    }
}
