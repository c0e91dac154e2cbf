// The case of the pocket reader: held in one hand, the scan engine looks forward, the card reader lies under the front of the lid.
// Outlines: the development board from the maker's layout (Core-Compute Dev Breakout without Ethernet, v1.b: 72 x 94, holes 2.5 from the edges); display,
// gauge, charger and the card reader's breakout from the layouts of their makers. Scan engine: 53.3 x 21.4 by its manual; that it looks along its board and is
// 13.4 high is assumed, from the engine GM65-S (21.4 x 13.5 x 11.8) on a board of 1.6. Card reader, switch and battery: as they are commonly sold. Measure
// yours before you print, and change the numbers below.
include <../enclosure-parts.scad>

battery = [60.5, 101, 18.6]; // three cells of 6 mm; a pack of two is 12.4, and the case that much flatter
raised = battery.z;          // all that lies over the battery goes up with it
inside = [80, 138, raised + 23.2]; // x, y, z of the hollow
lid = wall + inside.z;       // underside of the lid
split = raised + 13.6;       // where the halves meet: above the USB-C plug, below the charger's
sunk = raised + 6.6;                   // how deep the screws' heads lie

board = [72, 94, 1.6];
board_at = [4, 21, raised + 5.2];
board_holes = [[2.5, 2.5], [69.5, 2.5], [69.5, 91.5], [2.5, 91.5]];
usb_c = [board_at.x + 42.5, board_at.y - 0.9, board_at.z + board.z + 1.63]; // mouth of the connector
battery_at = [9.75, 1.5, wall + 0.2];
scanner = [21.4, 53.3, 13.4];
scanner_at = [9.4, 84.4, raised + 11.6];
display = [43.8, 41.9, 1.6];
display_at = [33.6, 48.6, lid - 4];
display_eye = [21.2, 21];    // middle of the picture, seen from the front
display_holes = [[2.54, 2.54], [41.27, 2.54], [2.54, 39.37], [41.27, 39.37]];
charger = [36.1, 22.9, 1.6];
charger_at = [0.8, 10.2, lid - 4.6];
charger_holes = [[2.54, 2.54], [2.54, 20.32]];
gauge = [25.4, 20.3, 1.6];
gauge_at = [54.2, 13.8, lid - 4.6];
gauge_holes = [[2.54, 2.54], [22.86, 2.54], [2.54, 17.78], [22.86, 17.78]];
rfid = [40, 40, 6];
rfid_at = [31.1, 92.4, lid - 6.2];
keys = [45.6, 13, 1.6];
keys_at = [33.8, 35, lid - 6.6];
key_places = [[10.2, 6.5], [22.8, 6.5], [35.4, 6.5]];
keys_holes = [[1.8, 6.5], [43.8, 6.5]];
switch_at = [46.5, 0, raised + 19.6];
lamp_at = [21, 66, lid];
piezo_at = [21, 46, lid];
screws = [[4.4, 4.4], [75.6, 4.4], [4.4, 133.6], [75.6, 133.6]];

// From measures in the hollow to measures of the case; heights are the case's anyway.
module hollow_place(at) translate([at.x + wall, at.y + wall, at.z]) children();
function placed_at(p, z = 0) = [p.x + wall, p.y + wall, z];

names = ["board", "harness", "battery", "scanner", "display", "charger", "gauge", "rfid", "keys", "switch", "lamp", "piezo", "screws"];
outer_names = ["keys", "switch", "lamp", "display", "scanner", "charger"];
picture_apart = [112, 0, 0];
picture_lift = 75;
$vpt = [98, 60, 48];
$vpr = [56, 0, 22];
$vpd = 620;
trials = [["collisions", "battery", [0, 0, 8]], ["ports", "charger", [9, -6, -12]]];

lid_names = ["display", "charger", "gauge", "rfid", "keys", "switch", "lamp", "piezo"];
function colour_of(name) =
    name == "board" ? [0.10, 0.42, 0.28] : name == "battery" ? [0.75, 0.78, 0.82] : name == "scanner" ? [0.10, 0.35, 0.55] :
    name == "display" ? [0.05, 0.30, 0.60] : name == "charger" ? [0.15, 0.25, 0.55] : name == "gauge" ? [0.40, 0.20, 0.50] :
    name == "rfid" ? [0.15, 0.15, 0.15] : name == "keys" ? [0.85, 0.40, 0.10] : name == "switch" ? [0.70, 0.10, 0.10] :
    name == "lamp" ? [0.20, 0.75, 0.30] : name == "harness" ? [0.15, 0.35, 0.80] : name == "piezo" ? [0.30, 0.30, 0.30] : [0.65, 0.65, 0.68];

// ---- Parts ----

module body(name) {
    if (name == "board") hollow_place(board_at) {
        board(board, board_holes, 2.1);
        translate([38, -0.9, board.z - e]) cube([9, 7.4, 3.3]);             // USB-C
        translate([32, 3, board.z - e]) cube([21, 30, 2.6]);                // power module with its keys
        translate([59.5, 13, board.z - e]) cube([7, 7, 3.6]);               // switch "Enable"
        translate([44, 37, board.z - e]) cube([25, 18, 2]);                 // card slot
        translate([34.7, 58.4, board.z - e]) cube([24.6, 35.5, 1.5]);       // the Core-Compute module
    }
    else if (name == "harness") for (x = [10.95, 31.27]) hollow_place([board_at.x + x - 4, board_at.y + (x < 20 ? 21.5 : 11.3), board_at.z + board.z + 0.1])
        translate([-1.6, 0, 0]) cube([3.2, x < 20 ? 35.7 : 45.9, 12.2]);    // sockets, and the strips of pins in them
    else if (name == "battery") hollow_place(battery_at) cube(battery);
    else if (name == "scanner") hollow_place(scanner_at) {
        cube([scanner.x, scanner.y - 13.5, 1.6]);
        translate([0, scanner.y - 14.5, 0]) cube([scanner.x, 14.5, scanner.z]);
        translate([4, 0, 1.6 - e]) cube([13, 8, 6]);                        // plugs
    }
    else if (name == "display") hollow_place(display_at) {
        board(display, display_holes);
        translate([display.x - 38.4, 5.2, display.z - e]) cube([34.7, 31.5, 1.8]);
        translate([10, 6, -2.2]) cube([27, 30, 2.2 + e]);
    }
    else if (name == "charger") hollow_place(charger_at) {
        board(charger, charger_holes);
        translate([-0.5, charger.y - 11.43 - 4, -2.9]) cube([6, 8, 2.9 + e]);  // micro-USB
        translate([8, 0.5, -6]) cube([8, 6, 6 + e]);                        // battery connector, not used
        translate([8, 4, -3.2]) cube([27, 16, 3.2 + e]);
    }
    else if (name == "gauge") hollow_place(gauge_at) {
        board(gauge, gauge_holes);
        translate([4.5, -5.3, -6]) cube([16.8, 11.8, 6 + e]);                 // both connectors, with their plugs
        translate([0.3, 8, -3]) cube([24.8, 7, 3 + e]);
    }
    else if (name == "rfid") hollow_place(rfid_at) {
        cube(rfid);
        translate([7.3, 7.3, -3.2]) cube([25.4, 25.4, 1.6]);                // breakout
        translate([9, 12, -3.2]) cube([3, 16, 4]);
        translate([28, 12, -3.2]) cube([3, 16, 4]);
    }
    else if (name == "keys") hollow_place(keys_at) {
        board(keys, keys_holes, 2.2);
        for (p = key_places) translate([p.x, p.y, keys.z - e]) {
            translate([-6, -6, 0]) cube([12, 12, 4.3]);
            cylinder(d = 9.6, h = 10.4);
        }
    }
    else if (name == "switch") hollow_place(switch_at) {
        translate([-6.5, -wall - 0.1, -4.25]) cube([13, 19 + wall, 8.5]);
        translate([-7.5, -wall - 2.1, -5.2]) cube([15, 2, 10.4]);
    }
    else if (name == "lamp") hollow_place(lamp_at) {
        translate([0, 0, -1.3]) cylinder(d = 5.8, h = 1.1);
        translate([0, 0, -1.3]) cylinder(d = 4.9, h = 5.8);
        translate([-2.5, -0.5, -7]) cube([5, 1, 5.9]);
    }
    else if (name == "piezo") hollow_place(piezo_at) translate([0, 0, -6.8]) cylinder(d = 12.2, h = 6.5);
    else if (name == "screws") for (p = screws) screw(placed_at(p), sunk, 12);
}

// ---- Halves ----

module bottom() {
    lower_half(inside, split) {
        union() {
            for (p = screws) screw_boss(placed_at(p), split);
            stands(placed_at(board_at, wall - e), board_holes, board_at.z - wall - seat, 1.7);
            // The battery does not slide; foam holds it down.
            hollow_place([battery_at.x, battery_at.y + battery.y + 0.5, wall - e]) cube([battery.x, 1.6, 5]);
            // A shelf for the front of the scan engine, between two cheeks.
            hollow_place([scanner_at.x - 0.4 - 1.6, 122, wall - e]) difference() {
                cube([scanner.x + 4, 16.5, scanner_at.z + 1.8 - wall]);
                translate([1.6, -1, scanner_at.z - seat - wall]) cube([scanner.x + 0.8, 30, 20]);
            }
        }
        cuts();
    }
}

module top() {
    upper_half(inside, split) {
        union() {
            for (p = screws) insert_boss(placed_at(p, split), lid + e);
            for (b = [[display_at, display_holes, display.z], [charger_at, charger_holes, charger.z], [gauge_at, gauge_holes, gauge.z], [keys_at, keys_holes, keys.z]])
                hanging_stands(b[0], b[1], b[2]);
            // What takes the push of the charger's plug.
            hollow_place([charger_at.x + charger.x + 0.3, charger_at.y + 4, charger_at.z - 1]) cube([1.8, 15, lid - charger_at.z + 1 + e]);
            hollow_place([piezo_at.x, piezo_at.y, lid - 4]) difference() {
                cylinder(d = 15.6, h = 4 + e);
                translate([0, 0, -1]) cylinder(d = 12.6, h = 8);
            }
            // On three sides; on the fourth is the scan engine.
            hollow_place([rfid_at.x + 0.1, rfid_at.y - 10, lid - 5]) intersection() {
                corner_holders([-0.1, 10, 0], rfid, 5 + e, 0.3, 1.4, 5);
                cube([60, 60, 6]);
            }
            // Keeps the scan engine on its shelf.
            hollow_place([scanner_at.x + 4, 125, scanner_at.z + scanner.z + 0.2]) cube([scanner.x - 8, 6, lid - scanner_at.z - scanner.z]);
        }
        union() {
            cuts();
            for (b = [[display_at, display_holes], [charger_at, charger_holes], [gauge_at, gauge_holes], [keys_at, keys_holes]])
                for (p = b[1]) hollow_place([b[0].x + p.x, b[0].y + p.y, b[0].z]) cylinder(d = 1.7, h = lid - b[0].z + 1);
        }
    }
}

// Posts from the lid down to a board that hangs there.
module hanging_stands(at, holes, thickness) {
    for (p = holes) hollow_place([at.x + p.x, at.y + p.y, at.z + thickness + seat]) cylinder(d = 4.4, h = lid - at.z - thickness);
}

module cuts() {
    for (p = screws) {
        screw_bore(placed_at(p), split, sunk);
        insert_bore(placed_at(p, split));
    }
    opening(usb_c_mouth(), "y-", plug_usb_c, 2, 40);
    opening(charger_mouth(), "x-", plug_micro_usb, 1.5, 8);
    hollow_place([scanner_at.x + scanner.x / 2, inside.y + wall / 2 - e, scanner_at.z + 7]) sight([0, 0, 0], "y+", [21, 12.4], [16, 13], wall + 2);
    hollow_place([scanner_at.x + scanner.x / 2, inside.y - 1, scanner_at.z + 7]) prism([0, 0, 0], "y+", [21, 12.4], 1, wall + 1);
    hollow_place([display_at.x + display_eye.x, display_at.y + display_eye.y, lid - e]) sight([0, 0, 0], "z+", [28, 28], [35, 35], wall + 1);
    for (p = key_places) hollow_place([keys_at.x + p.x, keys_at.y + p.y, lid - 1]) cylinder(d = 10.4, h = wall + 2);
    hollow_place([switch_at.x, 1, switch_at.z]) prism([0, 0, 0], "y-", [13.3, 8.8], 0.4, wall + 2);
    hollow_place([lamp_at.x, lamp_at.y, lid - 1]) cylinder(d = 5.3, h = wall + 2);
    badge_sign([rfid_at.x + rfid.x / 2 + wall, rfid_at.y + rfid.y / 2 + wall, lid + wall]);
    for (a = [0 : 60 : 300]) hollow_place([piezo_at.x + 3 * cos(a), piezo_at.y + 3 * sin(a), lid - 1]) cylinder(d = 1.6, h = wall + 2);
}

function usb_c_mouth() = [usb_c.x + wall, usb_c.y + wall, usb_c.z];
function charger_mouth() = [charger_at.x - 0.5 + wall, charger_at.y + charger.y - 11.43 + wall, charger_at.z - 1.45];

// What must stay free: plugs, sight, fingers and light.
module corridors() {
    ways() {
        corridor(usb_c_mouth() - [0, 0.1, 0], "y-", plug_usb_c, 2, 60);
        corridor(charger_mouth() - [0.1, 0, 0], "x-", plug_micro_usb, 1.5);
        hollow_place([scanner_at.x + scanner.x / 2, scanner_at.y + scanner.y + 0.1, scanner_at.z + 7]) sight([0, 0, 0], "y+", [19, 10.4], [14, 10.75], 60);
        hollow_place([display_at.x + display_eye.x, display_at.y + display_eye.y, lid - 0.1]) sight([0, 0, 0], "z+", [27.7, 27.7], [30, 30], 20);
    }
    // These begin above the lid: a lid that is shut over them is a collision.
    for (p = key_places) hollow_place([keys_at.x + p.x, keys_at.y + p.y, keys_at.z + keys.z + 10.5]) cylinder(d = 9.6, h = 20);
    hollow_place([lamp_at.x, lamp_at.y, lid + 4.6]) cylinder(d = 4.9, h = 20);
}

// Over the card reader's coil, and before the module's Wi-Fi antenna.
module fields() {
    hollow_place([rfid_at.x + 3, rfid_at.y + 3, lid + 0.1]) cube([rfid.x - 6, rfid.y - 6, 60]);
    hollow_place([43, 115.2, board_at.z - 5.6]) cube([14, 40, 16]);
}

reader_case();
