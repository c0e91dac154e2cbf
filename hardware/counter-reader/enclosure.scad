// The desk case of the counter reader: a Raspberry Pi 4 or 5 at the back, and under the front of the lid the bare modules. Who builds it with a USB scanner
// and a USB NFC reader leaves them out; the lid is the same.
// Outlines: Raspberry Pi 4 as its mechanical drawing has it (85 x 56, holes 3.5 from the edges and 58 x 49 apart; sockets as public models of it have them).
// The sockets of the 5 could not be read anywhere here and are from memory; all sockets on the left have one window. Modules as they are sold: measure
// yours before you print, and change the numbers below.
include <../enclosure-parts.scad>

// "stick": eight lights in a row, 51 x 10.2; "ring": eight lights, 32 outside.
lights = "stick";

inside = [100, 124, 33];
lid = wall + inside.z;
split = 17;                  // above the sockets of the back
sunk = 3.2;
thin = 1.2;                  // the lid over the NFC antenna

pi = [85, 56, 1.4];
pi_at = [4.4, 66.4, 6.4];    // turned: power and pictures to the back, USB and network to the left
pi_holes = [[3.5, 3.5], [61.5, 3.5], [3.5, 52.5], [61.5, 52.5]];
nfc = [42.7, 40.4, 1.6];
nfc_at = [52.6, 9, lid + wall - thin - 3.2];
nfc_holes = [[3, 3], [39.7, 37.4]];
screen = [27.4, 27.9, 1.4];
screen_at = [11.3, 32.5, lid - 4];
screen_holes = [[2.1, 2.1], [25.3, 2.1], [2.1, 25.8], [25.3, 25.8]];
keys = [45.6, 13, 1.6];
keys_at = [2.6, 12.4, lid - 6.6];
key_places = [[10.2, 6.5], [22.8, 6.5], [35.4, 6.5]];
keys_holes = [[1.8, 6.5], [43.8, 6.5]];
stick = [51.2, 10.3, 1.6];
stick_at = [42, 54.6, lid - 3.4];
stick_pitch = 6.4;
ring_at = [72, 68, lid - 3.4];
piezo_at = [25, 78, lid];
screws = [[4.6, 4.6], [95.4, 4.6], [4.6, 61], [95.4, 119.4]];

module hollow_place(at) translate([at.x + wall, at.y + wall, at.z]) children();
function placed_at(p, z = 0) = [p.x + wall, p.y + wall, z];

names = ["pi", "wires", "nfc", "screen", "keys", "lamps", "piezo", "screws"];
lid_names = ["nfc", "screen", "keys", "lamps", "piezo"];
outer_names = ["keys", "screen", "lamps", "pi"];
picture_apart = [132, 0, 0];
picture_lift = 70;
$vpt = [116, 50, 40];
$vpr = [52, 0, 24];
$vpd = 640;
trials = [["collisions", "pi", [-6, 0, 0]], ["ports", "piezo", [-30, 0, -16]]];

function colour_of(name) =
    name == "pi" ? [0.10, 0.45, 0.25] : name == "wires" ? [0.75, 0.55, 0.15] : name == "nfc" ? [0.60, 0.10, 0.15] :
    name == "screen" ? [0.05, 0.25, 0.55] : name == "keys" ? [0.85, 0.40, 0.10] : name == "lamps" ? [0.30, 0.80, 0.45] :
    name == "piezo" ? [0.80, 0.70, 0.30] : [0.65, 0.65, 0.68];

// ---- Parts ----

module on_pi() hollow_place(pi_at) translate([pi.x, pi.y, 0]) rotate(180) children();

module body(name) {
    if (name == "pi") on_pi() {
        board(pi, pi_holes);
        translate([6.7, -1.2, pi.z - e]) cube([9, 7.4, 3.2]);               // USB-C
        for (x = [22.6, 36]) translate([x - 0.2, -1.7, pi.z - e]) cube([7, 8, 3.4]);
        translate([50, -2.6, pi.z - e]) cube([7.3, 14.8, 6]);                 // sound, on the 4 only
        translate([67, 1.5, pi.z - e]) cube([20.9, 53.4, 15.9]);            // USB and network, in either order
        translate([20, 20, pi.z - e]) cube([30, 28, 12]);                   // processors and their cooler
        translate([-2.6, 21.5, -1.6]) cube([16, 13, 1.6 + e]);              // memory card
        translate([5, 7, -1.6]) cube([75, 13, 1.6 + e]);                    // solder
    }
    else if (name == "wires") on_pi() translate([7, 50, pi.z + 0.1]) cube([51, 5, 16]);
    else if (name == "nfc") hollow_place(nfc_at) {
        board(nfc, nfc_holes, 3.2);
        translate([8, 6, nfc.z - e]) cube([20, 24, 1.4]);
        translate([1, 8, -9]) cube([3, 24, 9 + e]);                         // pins and plugs
    }
    else if (name == "screen") hollow_place(screen_at) {
        board(screen, screen_holes, 2);
        translate([0.4, 4.4, screen.z - e]) cube([26.6, 19, 1.5]);
        translate([8, 25, -9]) cube([11, 2.6, 9 + e]);
    }
    else if (name == "keys") hollow_place(keys_at) {
        board(keys, keys_holes, 2.2);
        for (p = key_places) translate([p.x, p.y, keys.z - e]) {
            translate([-6, -6, 0]) cube([12, 12, 4.3]);
            cylinder(d = 9.6, h = 10.4);
        }
    }
    else if (name == "lamps") {
        if (lights == "stick") hollow_place(stick_at) {
            cube(stick);
            for (i = [0 : 7]) translate([stick.x / 2 + (i - 3.5) * stick_pitch - 2.5, 2.6, stick.z - e]) cube([5, 5, 1.6]);
        }
        else hollow_place(ring_at) difference() {
            cylinder(d = 32, h = 3.2);
            translate([0, 0, -1]) cylinder(d = 18, h = 6);
        }
    }
    else if (name == "piezo") hollow_place(piezo_at) translate([0, 0, -0.9]) cylinder(d = 27, h = 0.7);
    else if (name == "screws") for (p = screws) screw(placed_at(p), sunk, 20);
}

// ---- Halves ----

module bottom() {
    lower_half(inside, split) {
        union() {
            for (p = screws) screw_boss(placed_at(p), split);
            on_pi() for (p = pi_holes) translate([p.x, p.y, wall - pi_at.z - e]) cylinder(d = 6, h = pi_at.z - wall - seat + e);
        }
        union() {
            cuts();
            // Self-cutting screws 2.5 x 6.
            on_pi() for (p = pi_holes) translate([p.x, p.y, 0.9 - pi_at.z]) cylinder(d = 2.1, h = pi_at.z);
            // Air, below the board.
            for (x = [22 : 8 : 78]) hollow_place([x, 78, -1]) prism([0, 15, 0], "z+", [3, 30], 1.4, wall + 2);
        }
    }
}

module top() {
    upper_half(inside, split) {
        union() {
            for (p = screws) insert_boss(placed_at(p, split), lid + e);
            for (b = [[nfc_at, nfc_holes, nfc.z], [screen_at, screen_holes, screen.z], [keys_at, keys_holes, keys.z]]) hanging_stands(b[0], b[1], b[2]);
            if (lights == "stick") translate([0, 0, lid - 3.8]) corner_holders(placed_at(stick_at), stick, 3.8 + e, 0.3, 1.4, 3);
            hollow_place([piezo_at.x, piezo_at.y, lid - 1.6]) difference() {
                cylinder(d = 30.6, h = 1.6 + e);
                translate([0, 0, -1]) cylinder(d = 27.6, h = 4);
            }
        }
        union() {
            cuts();
            for (b = [[nfc_at, nfc_holes], [screen_at, screen_holes], [keys_at, keys_holes]])
                for (p = b[1]) hollow_place([b[0].x + p.x, b[0].y + p.y, b[0].z]) cylinder(d = 1.7, h = lid + 0.8 - b[0].z);
            // Warm air leaves at the top of the back and of the right side.
            for (x = [66 : 6 : 90]) hollow_place([x, inside.y - 1, lid - 9]) prism([0, 0, 0], "y+", [2.4, 10], 1.1, wall + 2);
            for (y = [78 : 6 : 114]) hollow_place([inside.x - 1, y, lid - 8]) prism([0, 0, 0], "x+", [2.4, 12], 1.1, wall + 2);
        }
    }
}

module hanging_stands(at, holes, thickness) {
    for (p = holes) hollow_place([at.x + p.x, at.y + p.y, at.z + thickness + seat]) cylinder(d = 4.4, h = max(lid, at.z + thickness + 1.6) - at.z - thickness - seat + e);
}

// Middle of a socket on the back, by the board's own x.
function back(x, z) = [pi_at.x + pi.x - x + wall, pi_at.y + pi.y + wall + 1.8, pi_at.z + pi.z + z];
// The sockets for USB and network: one window, since the 4 and the 5 have them in another order.
function left_side() = [pi_at.x - 2.9 + wall, pi_at.y + 28 + wall, pi_at.z + pi.z + 8];
function card() = [pi_at.x + pi.x + 2.7 + wall, pi_at.y + 28 + wall, pi_at.z - 0.8];

module cuts() {
    for (p = screws) {
        screw_bore(placed_at(p), split, sunk);
        insert_bore(placed_at(p, split));
    }
    opening(back(11.2, 1.6) - [0, 3, 0], "y+", plug_usb_c, 2, 15);
    for (x = [25.9, 39.4]) opening(back(x, 1.7) - [0, 3, 0], "y+", plug_micro_hdmi, 1.5, 15);
    opening(back(53.5, 3) - [0, 3, 0], "y+", plug_jack, 4, 15);
    opening(left_side(), "x-", [54.5, 17], 1, 10);
    opening(card() - [1, 0, 0], "x+", [14, 3.4], 0.8, 12);
    // The antenna's pocket in the lid.
    difference() {
        hollow_place([nfc_at.x - 0.6, nfc_at.y - 0.6, lid - e]) cube([nfc.x + 1.2, nfc.y + 1.2, wall - thin + e]);
        for (p = nfc_holes) hollow_place([nfc_at.x + p.x, nfc_at.y + p.y, lid - 1]) cylinder(d = 4.4, h = 3);
    }
    hollow_place([screen_at.x + screen.x / 2, screen_at.y + 14.8, lid - e]) sight([0, 0, 0], "z+", [24, 13], [35, 35], wall + 1);
    for (p = key_places) hollow_place([keys_at.x + p.x, keys_at.y + p.y, lid - 1]) cylinder(d = 10.4, h = wall + 2);
    if (lights == "stick") for (i = [0 : 7]) hollow_place([stick_at.x + stick.x / 2 + (i - 3.5) * stick_pitch, stick_at.y + 5.1, lid - 1]) cylinder(d = 5, h = wall + 2);
    else for (i = [0 : 7]) hollow_place([ring_at.x + 12.5 * cos(45 * i), ring_at.y + 12.5 * sin(45 * i), lid - 1]) cylinder(d = 5, h = wall + 2);
    for (a = [0 : 60 : 300]) hollow_place([piezo_at.x + 5 * cos(a), piezo_at.y + 5 * sin(a), lid - 1]) cylinder(d = 2, h = wall + 2);
    badge_sign([nfc_at.x + nfc.x / 2 + wall, nfc_at.y + nfc.y / 2 + wall, lid + wall]);
}

usb_stack = [15, 16];        // two plugs, one over the other

// What must stay free: plugs, sight and fingers.
module corridors() {
    ways() {
        corridor(back(11.2, 1.6), "y+", plug_usb_c, 2);
        for (x = [25.9, 39.4]) corridor(back(x, 1.7), "y+", plug_micro_hdmi, 1.5);
        corridor(back(53.5, 3) + [0, 1, 0], "y+", plug_jack, 4);
        // Network and USB as on the 4, and as on the 5.
        for (y = [9, 27, 29.1, 47]) corridor([left_side().x - 0.1, pi_at.y + 56 - y + wall, pi_at.z + pi.z + 8], "x-", usb_stack, 1);
        for (y = [10.2, 45.75]) corridor([left_side().x - 0.1, pi_at.y + 56 - y + wall, pi_at.z + pi.z + 6.8], "x-", plug_rj45, 1);
        corridor(card(), "x+", [12, 2], 0.5);
        hollow_place([screen_at.x + screen.x / 2, screen_at.y + 14.8, lid - 0.1]) sight([0, 0, 0], "z+", [22, 11.2], [30, 30], 20);
    }
    // These begin above the lid: a lid that is shut over them is a collision.
    for (p = key_places) hollow_place([keys_at.x + p.x, keys_at.y + p.y, keys_at.z + keys.z + 10.5]) cylinder(d = 9.6, h = 20);
}

// Over the NFC antenna.
module fields() {
    hollow_place([nfc_at.x + 2, nfc_at.y + 2, lid + wall - thin + 0.1]) cube([nfc.x - 4, nfc.y - 4, 60]);
}

reader_case();
