// What the cases have in common: a rounded shell in two halves, screws, stands for boards, openings and the checks.
//
// A reader's enclosure.scad does `include <../enclosure-parts.scad>`, says what is listed under "Pictures and checks", and ends with reader_case().
// All measures are millimetres. The origin is the outer corner at the front left of the underside; z goes up.
//
//   what      is rendered
//   case      the picture: the case closed, and beside it open with its parts
//   bottom    the lower half, as it is printed
//   top       the upper half, turned as it is printed
//   collisions  where two bodies, or a body and the shell, are in one place: must be empty
//   ports     where a plug, a finger or a ray of light meets shell or body: must be empty

/* What is rendered; see above. */
what = "case";
/* Coarse roundings for the checks, fine ones for prints and pictures. */
fine = true;
/* Moves one part to where it must not be, so that the check is seen to fail: "" | "collisions" | "ports"; or nothing is cut out of the shell: "shut". */
trial = "";
/* One corridor alone, counted from 0; -1 is all of them. */
only = -1;

$fn = fine ? 40 : 12;

wall = 2.4;          // thickness of walls, floor and lid: six lines of a 0.4 mm nozzle
corner = 5;          // outer radius of the upright edges
chamfer = 1.2;       // outer bevel of the lower and upper rim
lip = 2.2;           // height of the tongue of the lower half
lip_gap = 0.2;       // play between tongue and groove
seat = 0.15;         // what a board stands above its stands: solder, and the play of a print
insert_hole = 4.0;   // hole of a heat-set M3 insert, 4.6 mm wide, 5.7 mm long (CNC Kitchen and alike)
insert_depth = 6.5;
screw_hole = 3.4;    // passage of an M3 screw
screw_head = 6.2;    // and of its head
e = 0.01;            // overlap of cuts
lower_colour = [0.24, 0.27, 0.31];
upper_colour = [0.93, 0.93, 0.90];

// ---- Shell ----

// A block with round upright edges and bevelled rims, from the origin to `size`.
module rounded_block(size, radius, bevel) {
    hull() {
        translate([0, 0, bevel]) linear_extrude(size.z - 2 * bevel) rounded_plate(size, radius);
        linear_extrude(size.z) offset(delta = -bevel) rounded_plate(size, radius);
    }
}

// The outline of it.
module rounded_plate(size, radius) {
    translate([radius, radius]) offset(r = radius) square([size.x - 2 * radius, size.y - 2 * radius]);
}

// Outer size of a case whose hollow is `inside`.
function outside(inside) = inside + 2 * wall * [1, 1, 1];

// The hollow shell, whole. Outer size as outside(inside).
module hull_of(inside) {
    difference() {
        rounded_block(outside(inside), corner, chamfer);
        hollow(inside);
    }
}

// What is cut out of it.
module hollow(inside) {
    translate([wall, wall, wall]) rounded_block(inside, corner - wall, 0.4);
}

// The tongue that stands on the lower half at height `split`; `play` is taken off its outer side.
module tongue(inside, split, play) {
    translate([0, 0, split - e]) linear_extrude(lip + e - play) difference() {
        offset(delta = -(wall / 2 + play / 2)) rounded_plate(outside(inside), corner);
        offset(delta = -wall) rounded_plate(outside(inside), corner);
    }
}

// Below (or above) the height where the case parts.
module half_space(inside, split, is_lower) {
    size = outside(inside);
    translate([-50, -50, is_lower ? -50 : split]) cube([size.x + 100, size.y + 100, is_lower ? 50 + split : size.z + 50]);
}

// The lower half. Children: first what stands in it (bosses, stands), which may be higher than the half, second what is cut out
// (openings, screw holes).
module lower_half(inside, split) {
    difference() {
        union() {
            intersection() {
                hull_of(inside);
                half_space(inside, split, true);
            }
            within(inside) children(0);
            tongue(inside, split, lip_gap);
        }
        if (trial != "shut") children(1);
    }
}

// The upper half, where it lies on the lower one. Children as in lower_half.
module upper_half(inside, split) {
    difference() {
        union() {
            difference() {
                intersection() {
                    hull_of(inside);
                    half_space(inside, split, false);
                }
                tongue(inside, split, 0);
            }
            within(inside) children(0);
        }
        if (trial != "shut") children(1);
    }
}

// What of the children lies in the case's outline.
module within(inside) {
    intersection() {
        children();
        translate([e, e, e]) rounded_block(outside(inside) - 2 * e * [1, 1, 1], corner, chamfer);
    }
}

// Turns the upper half over, with its lid on the bed.
module as_printed(inside) {
    size = outside(inside);
    translate([0, size.y, size.z]) rotate([180, 0, 0]) children();
}

// ---- Screws ----

// A post from `at.z` up to height `to` for a heat-set insert that is pressed in from below; for the upper half.
// Its wall round the insert is 2 mm. Subtract insert_bore at the same place.
module insert_boss(at, to) {
    translate(at) cylinder(d = insert_hole + 4, h = to - at.z);
}

// The bore of the insert, open downwards.
module insert_bore(at) {
    translate(at - [0, 0, e]) cylinder(d = insert_hole, h = insert_depth + e);
}

// A post from the floor to height `to` that the screw goes through; for the lower half. Subtract screw_bore at the same place.
module screw_boss(at, to) {
    translate([at.x, at.y, wall - e]) cylinder(d = screw_head + 3, h = to - wall + e);
}

// The passage of the screw; its head is sunk from below by `sunk`.
module screw_bore(at, to, sunk) {
    translate([at.x, at.y, -e]) {
        cylinder(d = screw_hole, h = to + 2 * e);
        cylinder(d = screw_head, h = sunk + e);
    }
}

// The M3 screw itself, as a body: its head below, then its thread, `length` long.
module screw(at, sunk, length) {
    translate([at.x, at.y, sunk - 2.4 - seat]) cylinder(d = 5.6, h = 2.4);
    translate([at.x, at.y, sunk - seat - e]) cylinder(d = 2.9, h = length);
}

// ---- Boards ----

// Stands for a board: posts at `holes` (points relative to `at`), from z = `from` up by `height`, with holes for self-cutting screws.
module stands(at, holes, height, hole = 2.1, width = 5.5) {
    for (p = holes) translate([at.x + p.x, at.y + p.y, at.z]) difference() {
        cylinder(d = width, h = height);
        translate([0, 0, max(1, height - 8)]) cylinder(d = hole, h = height);
    }
}

// A printed circuit board from the origin, with holes.
module board(size, holes = [], hole = 2.7) {
    difference() {
        cube(size);
        for (p = holes) translate([p.x, p.y, -1]) cylinder(d = hole, h = size.z + 2);
    }
}

// A frame that holds a block of `size` (x, y) by its sides: two corners, `height` high, with `play` around.
module corner_holders(at, size, height, play = 0.3, thick = 1.6, arm = 6) {
    translate(at) difference() {
        translate([-play - thick, -play - thick, 0]) cube([size.x + 2 * (play + thick), size.y + 2 * (play + thick), height]);
        translate([-play, -play, -e]) cube([size.x + 2 * play, size.y + 2 * play, height + 2 * e]);
        translate([arm, -50, -e]) cube([size.x - 2 * arm, size.y + 100, height + 2 * e]);
        translate([-50, arm, -e]) cube([size.x + 100, size.y - 2 * arm, height + 2 * e]);
    }
}

// ---- Openings ----
// Each is a prism along one axis: `at` is the middle of the connector's mouth, `toward` the axis it looks along ("x-", "x+", "y-", "y+", "z-", "z+"),
// `size` its width and height, seen from outside. An opening and the corridor of its plug are the same prism, the corridor being the smaller.

// How a prism that grows along z is turned.
function turned(toward) =
    toward == "x+" ? [90, 0, 90] : toward == "x-" ? [90, 0, -90] :
    toward == "y+" ? [90, 0, 180] : toward == "y-" ? [90, 0, 0] :
    toward == "z-" ? [180, 0, 0] : [0, 0, 0];

module prism(at, toward, size, radius, length) {
    translate(at) rotate(turned(toward)) linear_extrude(length) translate([-size.x / 2, -size.y / 2]) rounded_plate(size, radius);
}

// An opening for a plug: 0.5 mm of play all round.
module opening(at, toward, size, radius = 1, length = 12) {
    prism(at, toward, size + [1, 1], radius + 0.5, length);
}

// The way of the plug: what must stay free, from the connector's mouth outwards.
module corridor(at, toward, size, radius = 1, length = 40) {
    prism(at, toward, size, radius, length);
}

// The ways of a reader: its corridors() are the children of this. Their number is said, so that the check tries each: in a shell that is shut each is blocked.
module ways() {
    echo(ways = $children);
    for (i = [0 : $children - 1]) if (only < 0 || only == i) children(i);
}

// The sign for "hold your badge here": three arcs, a groove of 0.6 mm in the lid at height `at.z`.
module badge_sign(at) {
    translate(at - [0, 0, 0.6]) linear_extrude(2) {
        translate([0, -8]) circle(d = 3);
        for (r = [6, 11, 16]) intersection() {
            translate([0, -8]) difference() {
                circle(r = r);
                circle(r = r - 1.6);
            }
            translate([0, -8]) polygon([[0, 0], [-20, 20], [20, 20]]);
        }
    }
}

// What an eye of a scanner sees: a pyramid that starts `size` wide and opens by `angle` (two half angles) over `length`.
module sight(at, toward, size, angle, length) {
    grow = [length * tan(angle.x), length * tan(angle.y)];
    translate(at) rotate(turned(toward)) hull() {
        linear_extrude(e) square(size, center = true);
        translate([0, 0, length]) linear_extrude(e) square(size + 2 * grow, center = true);
    }
}

// Plugs as they are sold; the mould of the plug, not its metal.
plug_usb_c = [12.4, 6.5];      // USB Type-C specification: 12.35 x 6.5 at most
plug_micro_usb = [11.7, 8.5];  // Micro-USB specification: 11.7 x 8.5 at most
plug_rj45 = [14, 13];          // with its boot
plug_micro_hdmi = [11.5, 8];
plug_jack = [10, 10];          // 3.5 mm

// ---- Pictures and checks ----
// The reader's file has: names (all parts), lid_names (those that hang in the upper half), outer_names (those seen from outside), body(name),
// colour_of(name), bottom(), top(), corridors(), fields(), picture_apart and picture_lift; and trials, a list of [what, name, shift].
// A field is the space of an antenna: it goes through the shell, and must be free of bodies.

// A body where it lies, or where the trial puts it.
module placed(name) {
    shifts = [for (t = trials) if (t[0] == trial && t[1] == name) t[2]];
    translate(len(shifts) > 0 ? shifts[0] : [0, 0, 0]) body(name);
}

module all_placed() {
    for (name = names) placed(name);
}

// Where two bodies are in one place, or a body and the shell, or the two halves.
module shared_places() {
    for (i = [0 : len(names) - 2]) for (j = [i + 1 : len(names) - 1]) intersection() {
        placed(names[i]);
        placed(names[j]);
    }
    for (half = [0, 1]) intersection() {
        all_placed();
        half(half);
    }
    intersection() {
        half(0);
        half(1);
    }
}

// Where a corridor meets shell or body, or a field a body.
module blocked_places() {
    for (half = [0, 1]) intersection() {
        corridors();
        half(half);
    }
    intersection() {
        union() {
            corridors();
            fields();
        }
        all_placed();
    }
}

module half(which) {
    if (which == 0) bottom();
    else top();
}

// The case closed, and beside it open: what lies in the lower half over that, and the upper half with what hangs in it over both.
module picture(apart, lift) {
    color(lower_colour) render(convexity = 8) bottom();
    color(upper_colour) render(convexity = 8) top();
    for (name = outer_names) color(colour_of(name)) body(name);
    translate(apart) {
        color(lower_colour) render(convexity = 8) bottom();
        for (name = names) color(colour_of(name)) translate([0, 0, len([for (l = lid_names) if (l == name) l]) > 0 ? lift : 0]) body(name);
        translate([0, 0, lift]) color(upper_colour, 0.35) render(convexity = 8) top();
    }
}

// What the reader's file renders.
module reader_case() {
    if (what == "bottom") bottom();
    else if (what == "top") as_printed(inside) top();
    else if (what == "collisions") shared_places();
    else if (what == "ports") blocked_places();
    else picture(picture_apart, picture_lift);
}
